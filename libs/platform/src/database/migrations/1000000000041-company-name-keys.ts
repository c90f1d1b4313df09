import { SqlMigration } from './sql-migration.js';

/** What the vendor's list is searched and ordered by stands in one table, and what the audit is narrowed by in one index. */
export class CompanyNameKeys1000000000041 extends SqlMigration {
  readonly name = 'CompanyNameKeys1000000000041';
  protected readonly sql = /* sql */ `
-- As in company_directory, where it is unique and has the index that a tenant table must not have.
ALTER TABLE company ADD COLUMN name_key text;
UPDATE company c SET name_key = d.name_key FROM company_directory d WHERE d.company_id = c.company_id;
UPDATE company SET name_key = lower(name) WHERE name_key IS NULL;
ALTER TABLE company ALTER COLUMN name_key SET NOT NULL;

CREATE INDEX vendor_audit_action ON vendor_audit (action, at DESC, id DESC);
`;
}
