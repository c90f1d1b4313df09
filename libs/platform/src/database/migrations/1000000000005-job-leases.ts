import { SqlMigration } from './sql-migration.js';

/** Who has a run of a job, and until when without another sign of life. */
export class JobLeases1000000000005 extends SqlMigration {
  readonly name = 'JobLeases1000000000005';
  protected readonly sql = /* sql */ `
-- claim: new each time somebody takes the run, so that whoever lost it can no longer write to it.
-- lease_until: renewed while the work goes on; after it the run may be taken again. For a failed run: when to retry.
ALTER TABLE job_run
  ADD COLUMN claim uuid,
  ADD COLUMN lease_until timestamptz,
  ADD COLUMN attempts integer NOT NULL DEFAULT 1 CHECK (attempts >= 0);
`;
}
