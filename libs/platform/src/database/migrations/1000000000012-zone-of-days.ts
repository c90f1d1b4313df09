import { SqlMigration } from './sql-migration.js';

/** The time zone in which a company's days were computed, so that aggregation notices by itself that the company has another one. */
export class ZoneOfDays1000000000012 extends SqlMigration {
  readonly name = 'ZoneOfDays1000000000012';
  protected readonly sql = /* sql */ `
-- timezone: of all days that are computed from now on; null in a cursor that is older than this column, whose days are
-- all computed anew. recompute_from to recompute_to: days that still have to be, null when there are none.
ALTER TABLE aggregation_cursor
  ADD COLUMN timezone text,
  ADD COLUMN recompute_from date,
  ADD COLUMN recompute_to date,
  ADD CONSTRAINT aggregation_cursor_recompute CHECK ((recompute_from IS NULL) = (recompute_to IS NULL) AND recompute_from <= recompute_to);
GRANT UPDATE (timezone, recompute_from, recompute_to) ON aggregation_cursor TO ept_tenant;

-- Which companies wait for that, and nothing else of them.
CREATE POLICY jobs_reads ON aggregation_cursor FOR SELECT TO ept_jobs USING (true);
GRANT SELECT (company_id, timezone, recompute_from) ON aggregation_cursor TO ept_jobs;
GRANT SELECT (timezone) ON company TO ept_jobs;
`;
}
