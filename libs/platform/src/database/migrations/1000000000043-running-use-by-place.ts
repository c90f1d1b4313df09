import { SqlMigration } from './sql-migration.js';

/** The use of a period is found by the places of its days, without looking for them. */
export class RunningUseByPlace1000000000043 extends SqlMigration {
  readonly name = 'RunningUseByPlace1000000000043';
  protected readonly sql = /* sql */ `
-- Active seconds up to the end of first_day (counted from 2000-01-01) and of each day after it, to the latest with usage. Made anew by the
-- next refresh. Still PLAIN: as many days as are kept fit a page.
TRUNCATE company_usage_running;
ALTER TABLE company_usage_running DROP CONSTRAINT company_usage_running_pairs, DROP COLUMN days, ADD COLUMN first_day smallint NOT NULL;
UPDATE vendor_summary_state SET refreshed_at = NULL WHERE part = 'REPORTS';
`;
}
