import { Injectable } from '@nestjs/common';
import type { JobCounts } from '#contracts';
import { JobsTransaction } from '../database/jobs-transaction.js';

export interface JobRun {
  readonly id: string;
  readonly job: string;
  readonly runKey: string;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
  /** Null: it runs, or its process died. */
  readonly outcome: 'SUCCEEDED' | 'FAILED' | null;
  readonly attempts: number;
  /** What it counted; null where it runs, failed before it could, or is older than the counting. */
  readonly counts: JobCounts | null;
  /** The same as a sentence, or how it failed. Never anything of a person. */
  readonly detail: string | null;
}

const PAGE = `SELECT id, job, run_key AS "runKey", started_at AS "startedAt", finished_at AS "finishedAt", outcome, attempts, counts, detail
  FROM job_run WHERE $1::text IS NULL OR job = $1 ORDER BY started_at DESC, id LIMIT $2 OFFSET $3`;
const COUNT = 'SELECT count(*)::int AS total FROM job_run WHERE $1::text IS NULL OR job = $1';

/** What jobs did, read as `ept_jobs`: whoever shows it needs no grant on the runs. */
@Injectable()
export class JobHistory {
  constructor(private readonly transaction: JobsTransaction) {}

  /** Newest first; of one job, or of all where it is null. */
  page(job: string | null, limit: number, offset: number): Promise<{ items: JobRun[]; total: number }> {
    return this.transaction.run(async (manager) => {
      const items = await manager.query<JobRun[]>(PAGE, [job, limit, offset]);
      const [count] = await manager.query<{ total: number }[]>(COUNT, [job]);
      return { items, total: count?.total ?? 0 };
    });
  }
}
