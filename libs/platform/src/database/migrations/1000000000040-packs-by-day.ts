import { SqlMigration } from './sql-migration.js';

/** What was used on each day of a packed week or month: of everybody, and of each employee, so that a team's is read without the others'. */
export class PacksByDay1000000000040 extends SqlMigration {
  readonly name = 'PacksByDay1000000000040';
  protected readonly sql = /* sql */ `
-- What there is has none of it. A job packs it anew; until then reports read the days.
TRUNCATE usage_pack;
-- Of everybody together: name by name its place in the pack (3 bytes), how many days follow (1), and days (4): how many after
-- first_day, and seconds, in 5 and 27 bits. All big-endian. Null of a single day, and where seconds of some day are too many for that.
ALTER TABLE usage_pack ADD COLUMN by_day bytea;
ALTER TABLE usage_pack ALTER COLUMN by_day SET STORAGE EXTERNAL;

-- The same of each employee, where it is not null of everybody. Its places are those of the pack, with which it goes.
CREATE TABLE employee_usage_pack (
  company_id uuid NOT NULL,
  first_day date NOT NULL,
  last_day date NOT NULL,
  employee_id uuid NOT NULL,
  by_day bytea NOT NULL,
  PRIMARY KEY (company_id, first_day, last_day, employee_id),
  FOREIGN KEY (company_id, first_day, last_day) REFERENCES usage_pack (company_id, first_day, last_day) ON DELETE CASCADE,
  FOREIGN KEY (company_id, employee_id) REFERENCES membership (company_id, id)
);
ALTER TABLE employee_usage_pack ALTER COLUMN by_day SET STORAGE EXTERNAL;
SELECT app_distribute('employee_usage_pack');
SELECT app_protect('employee_usage_pack');
GRANT SELECT, INSERT ON employee_usage_pack TO ept_tenant;
`;
}
