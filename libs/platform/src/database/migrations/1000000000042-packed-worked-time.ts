import { SqlMigration } from './sql-migration.js';

/** What was recorded of each employee's days in packs: what work costs is a matter of each day. */
export class PackedWorkedTime1000000000042 extends SqlMigration {
  readonly name = 'PackedWorkedTime1000000000042';
  protected readonly sql = /* sql */ `
-- What there is has none of it. A job packs it anew; until then costs are of the days.
TRUNCATE usage_pack, employee_usage_pack;
-- Blocks as used and active are. An entry (4) is days after first_day, and active and idle seconds together, in 6 and 26 bits: minutes
-- of a day come to far fewer.
ALTER TABLE usage_pack ADD COLUMN worked bytea NOT NULL;
ALTER TABLE usage_pack ALTER COLUMN worked SET STORAGE EXTERNAL;
`;
}
