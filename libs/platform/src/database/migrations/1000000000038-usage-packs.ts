import { SqlMigration } from './sql-migration.js';

/** Days, weeks and months that are over, each as one row: a report on many people reads a few rows instead of a hundred thousand. */
export class UsagePacks1000000000038 extends SqlMigration {
  readonly name = 'UsagePacks1000000000038';
  protected readonly sql = /* sql */ `
-- What all employees used, and when they were active, on the days first_day to last_day, which are one day, a week from
-- Monday on, or a whole month.
-- Only of days that have not changed since: whatever changes a day deletes its packs in the same transaction, and a job makes them anew.
-- used and active are blocks, one an employee: id (16 bytes), how many entries (4), entries. An entry of used (8) is the place of
-- the name in applications followed by websites (3), and seconds (5); one of active (4) is days after first_day, first and last
-- active minute, in 10, 11 and 11 bits. All big-endian.
CREATE TABLE usage_pack (
  company_id uuid NOT NULL REFERENCES company (company_id),
  first_day date NOT NULL,
  last_day date NOT NULL CHECK (last_day >= first_day),
  applications json NOT NULL,
  websites json NOT NULL,
  used bytea NOT NULL,
  active bytea NOT NULL,
  PRIMARY KEY (company_id, first_day, last_day)
);
-- Compressed they are a third smaller, and take as long to unpack as all the rest.
ALTER TABLE usage_pack ALTER COLUMN used SET STORAGE EXTERNAL, ALTER COLUMN active SET STORAGE EXTERNAL;
SELECT app_distribute('usage_pack');
SELECT app_protect('usage_pack');
GRANT SELECT, INSERT, DELETE ON usage_pack TO ept_tenant;
`;
}
