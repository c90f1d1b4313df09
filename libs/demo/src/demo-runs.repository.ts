import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { JobsTransaction } from '#platform';

export const DEMO_JOB = 'demo-data';
const RUN_KEY = 'once';
/** Held while demo data is made or removed. Any number that no other lock of this database uses. */
export const DEMO_LOCK = 7_302_215_093;

/** Whether the demo data is there, as the runs of jobs tell. */
@Injectable()
export class DemoRunsRepository {
  constructor(private readonly transaction: JobsTransaction) {}

  isDone(): Promise<boolean> {
    return isDemoMade(this.transaction);
  }

  /**
   * Runs `work` and notes that it was done, unless that is noted already or somebody else is at it. Answers whether it
   * ran. When it throws or the process ends nothing is noted, and the next start goes on.
   */
  once(work: () => Promise<void>): Promise<boolean> {
    return this.transaction.run(async (manager) => {
      // This transaction is the lock, and idle while the work goes on in others.
      await manager.query('SET LOCAL idle_in_transaction_session_timeout = 0');
      const [lock] = await manager.query<{ mine: boolean }[]>('SELECT pg_try_advisory_xact_lock($1) AS mine', [DEMO_LOCK]);
      if (!lock?.mine || (await this.isDone())) return false;
      await work();
      await manager.query(`INSERT INTO job_run (id, job, run_key, finished_at, outcome) VALUES ($1, $2, $3, clock_timestamp(), 'SUCCEEDED')`, [uuidv7(), DEMO_JOB, RUN_KEY]);
      return true;
    });
  }

  /** Whether something of these companies waits to be aggregated. */
  async isWaiting(companyIds: readonly string[]): Promise<boolean> {
    const rows = await this.transaction.run((manager) => manager.query<unknown[]>('SELECT company_id FROM outbox WHERE company_id = ANY($1) LIMIT 1', [companyIds]));
    return rows.length > 0;
  }
}

/** For who has the door and not the module. */
export async function isDemoMade(transaction: JobsTransaction): Promise<boolean> {
  const rows = await transaction.run((manager) => manager.query<unknown[]>('SELECT FROM job_run WHERE job = $1 AND run_key = $2', [DEMO_JOB, RUN_KEY]));
  return rows.length > 0;
}
