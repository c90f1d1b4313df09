import { SqlMigration } from './sql-migration.js';

/** What a run counted, so that whoever shows it words it; `detail` stays the sentence of the command line, and all that older runs have. */
export class JobCounts1000000000039 extends SqlMigration {
  readonly name = 'JobCounts1000000000039';
  protected readonly sql = /* sql */ `
ALTER TABLE job_run ADD COLUMN counts jsonb;
`;
}
