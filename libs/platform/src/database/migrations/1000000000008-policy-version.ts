import { SqlMigration } from './sql-migration.js';

/** Counts the changes of a company's recording policy, so that whoever keeps a copy sees that it is old. */
export class PolicyVersion1000000000008 extends SqlMigration {
  readonly name = 'PolicyVersion1000000000008';
  protected readonly sql = /* sql */ `
-- Raised by the UPDATE that changes the policy. ept_tenant's grants are the table's, ept_owner's name their one column.
ALTER TABLE company_settings ADD COLUMN policy_version integer NOT NULL DEFAULT 1 CHECK (policy_version >= 1);
`;
}
