import { SqlMigration } from './sql-migration.js';

/** The vendor makes and edits plans, and reads the history of jobs by pages. */
export class PlanEditing1000000000015 extends SqlMigration {
  readonly name = 'PlanEditing1000000000015';
  protected readonly sql = /* sql */ `
-- No DELETE: a plan that is not sold any more is retired. Neither its code nor its currency ever changes: rows of
-- companies and of what they paid refer to them.
GRANT INSERT, UPDATE (name, max_employees, max_storage_mb, screenshot_retention_days, price_amount, features, retired_at) ON plan TO ept_owner;
CREATE INDEX job_run_started ON job_run (started_at DESC, id);
`;
}
