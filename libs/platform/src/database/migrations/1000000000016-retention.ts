import { SqlMigration } from './sql-migration.js';

/** What is deleted when its time is over: screenshots by their plan, runs of jobs from the history. */
export class Retention1000000000016 extends SqlMigration {
  readonly name = 'Retention1000000000016';
  protected readonly sql = /* sql */ `
-- The latest instant before which screenshots have been purged. Counts of days before it are no longer what is stored,
-- also where the plan of today would keep them: it may be a larger one than that which they were deleted by.
ALTER TABLE company_storage ADD COLUMN screenshots_purged_before timestamptz;
GRANT UPDATE (screenshots_purged_before) ON company_storage TO ept_tenant;

GRANT DELETE ON job_run TO ept_jobs;
`;
}
