import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { JobCounts } from '#contracts';
import { JobsTransaction } from '../database/jobs-transaction.js';

/** A run that is ours until its lease ends. */
export interface ClaimedRun {
  readonly id: string;
  /** Ours alone: whoever takes the run later gets another one. */
  readonly claim: string;
}

export interface FinishedRun {
  readonly outcome: 'SUCCEEDED' | 'FAILED';
  readonly detail: string;
  readonly counts: JobCounts | null;
}

/** A run that keeps failing, or that keeps killing its process, is begun this many times at most. */
const MAX_ATTEMPTS = 5;

const CLAIM = /* sql */ `
INSERT INTO job_run (id, job, run_key, claim, lease_until) VALUES ($1, $2, $3, $4, now() + make_interval(secs => $5))
ON CONFLICT (job, run_key) DO UPDATE
  SET claim = excluded.claim, lease_until = excluded.lease_until, attempts = job_run.attempts + 1,
    started_at = now(), finished_at = NULL, outcome = NULL, detail = NULL, counts = NULL
  WHERE job_run.outcome IS DISTINCT FROM 'SUCCEEDED' AND job_run.lease_until < now() AND job_run.attempts < ${MAX_ATTEMPTS}
RETURNING id`;

const RENEW = /* sql */ `
WITH renewed AS (
  UPDATE job_run SET lease_until = now() + make_interval(secs => $3) WHERE id = $1 AND claim = $2 AND outcome IS NULL RETURNING id)
SELECT id FROM renewed`;

const FINISH = /* sql */ `
WITH finished AS (
  UPDATE job_run SET finished_at = now(), outcome = $3, detail = $4, counts = $5, lease_until = now() + make_interval(secs => $6)
  WHERE id = $1 AND claim = $2 AND outcome IS NULL RETURNING id)
SELECT id FROM finished`;

/** Whoever is told to stop leaves the run to the next one, as if it had not been begun. */
const RELEASE = /* sql */ `
UPDATE job_run SET lease_until = now() - interval '1 second', attempts = attempts - 1 WHERE id = $1 AND claim = $2 AND outcome IS NULL`;

const FORGET = /* sql */ `
WITH old AS (
  SELECT id FROM job_run WHERE started_at < now() - make_interval(days => $1)
    AND id NOT IN (SELECT DISTINCT ON (job) id FROM job_run WHERE outcome = 'SUCCEEDED' ORDER BY job, finished_at DESC)
  ORDER BY started_at LIMIT $2
), gone AS (
  DELETE FROM job_run USING old WHERE job_run.id = old.id RETURNING job_run.id
)
SELECT count(*)::int AS runs FROM gone`;

/** Runs of jobs. Each call is one transaction of `ept_jobs`, by the database's clock. */
@Injectable()
export class JobRunsRepository {
  constructor(private readonly transaction: JobsTransaction) {}

  /** Null where the run is done, somebody is at it, or it may not be tried (again) yet. */
  async claim(job: string, runKey: string, leaseSeconds: number): Promise<ClaimedRun | null> {
    const claim = uuidv7();
    const [run] = await this.query<{ id: string }>(CLAIM, [uuidv7(), job, runKey, claim, leaseSeconds]);
    return run ? { id: run.id, claim } : null;
  }

  /** False: the run is no longer ours. */
  async renew({ id, claim }: ClaimedRun, leaseSeconds: number): Promise<boolean> {
    return (await this.query(RENEW, [id, claim, leaseSeconds])).length > 0;
  }

  /** A failed run may be taken again after `retryAfterSeconds`. False: the run is no longer ours, nothing was written. */
  async finish({ id, claim }: ClaimedRun, { outcome, detail, counts }: FinishedRun, retryAfterSeconds: number): Promise<boolean> {
    return (await this.query(FINISH, [id, claim, outcome, detail, counts && JSON.stringify(counts), retryAfterSeconds])).length > 0;
  }

  async release({ id, claim }: ClaimedRun): Promise<void> {
    await this.query(RELEASE, [id, claim]);
  }

  /** At most `atMost` runs that began so many days ago; the last success of each job stays, for `lastSuccess`. */
  async forget(days: number, atMost: number): Promise<number> {
    const [gone] = await this.query<{ runs: number }>(FORGET, [days, atMost]);
    return gone?.runs ?? 0;
  }

  /** In seconds since 1970, whichever process succeeded. Null: never yet. */
  async lastSuccess(job: string): Promise<number | null> {
    const sql = `SELECT extract(epoch FROM max(finished_at))::float8 AS at FROM job_run WHERE job = $1 AND outcome = 'SUCCEEDED'`;
    const [row] = await this.query<{ at: number | null }>(sql, [job]);
    return row?.at ?? null;
  }

  private query<R>(sql: string, parameters: unknown[]): Promise<R[]> {
    return this.transaction.run((manager) => manager.query<R[]>(sql, parameters));
  }
}
