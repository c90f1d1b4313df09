import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { JobCounts } from '#contracts';
import { AppError } from '../http/app-error.js';
import { log } from '../logging/logger.js';
import { sqlState } from '../database/postgres-errors.js';
import { JobMetrics } from './job.metrics.js';
import { type ClaimedRun, JobRunsRepository } from './job-runs.repository.js';
import { jobSentence } from './job-sentence.js';
import { keepLease } from './lease.js';

/** A process that died is followed after this long at the latest. Renewed four times as often. */
const LEASE_SECONDS = 120;
const RETRY_AFTER_SECONDS = 600;
const DETAIL_MAX_CHARACTERS = 1_000;

export interface JobResult {
  /** NOT_OURS: done already, somebody else is at it, or it was taken from us. STOPPED: left to the next process. */
  readonly outcome: 'SUCCEEDED' | 'FAILED' | 'NOT_OURS' | 'STOPPED';
  readonly detail: string;
}

/** Null where it failed before it could count. */
type Attempt = JobResult & { readonly counts: JobCounts | null };

/**
 * One run for each (job, key), however many processes try. Whoever inserts the row of `job_run` has it, by a lease that
 * is renewed while the work goes on. A lease and not an advisory lock: that would hold one connection for as long as
 * the work takes, would be lost with it, and does not pass through a pooler that pools transactions.
 */
@Injectable()
export class JobRunner implements OnModuleDestroy {
  private readonly stopping = new AbortController();
  private readonly running = new Set<Promise<JobResult>>();

  constructor(
    private readonly runs: JobRunsRepository,
    private readonly metrics: JobMetrics,
  ) {}

  /** Throws only where the database cannot be asked: then the run is taken up again when its lease has ended. */
  run(job: string, runKey: string, work: (signal: AbortSignal) => Promise<JobCounts>, leaseSeconds = LEASE_SECONDS): Promise<JobResult> {
    const run = this.claimAndRun(job, runKey, work, leaseSeconds).finally(() => this.running.delete(run));
    this.running.add(run);
    return run;
  }

  /** Before the pools are closed: tells the work to stop and waits for it. */
  async onModuleDestroy(): Promise<void> {
    this.stopping.abort(new Error('the process ends'));
    await Promise.allSettled(this.running);
  }

  private async claimAndRun(job: string, runKey: string, work: (signal: AbortSignal) => Promise<JobCounts>, leaseSeconds: number): Promise<JobResult> {
    if (this.stopping.signal.aborted) return { outcome: 'STOPPED', detail: '' };
    const run = await this.runs.claim(job, runKey, leaseSeconds);
    if (!run) {
      await this.showLastSuccess(job);
      return { outcome: 'NOT_OURS', detail: '' };
    }
    const since = performance.now();
    const lease = keepLease(() => this.runs.renew(run, leaseSeconds), leaseSeconds);
    const attempt = await this.attempt(job, AbortSignal.any([this.stopping.signal, lease.lost]), work).finally(() => lease.end());
    return this.finish(job, run, attempt, (performance.now() - since) / 1_000);
  }

  private async attempt(job: string, signal: AbortSignal, work: (signal: AbortSignal) => Promise<JobCounts>): Promise<Attempt> {
    try {
      const counts = await work(signal);
      return { outcome: 'SUCCEEDED', detail: jobSentence(counts), counts };
    } catch (error) {
      if (this.stopping.signal.aborted) return { outcome: 'STOPPED', detail: '', counts: null };
      log.error({ err: error, job }, 'a job failed');
      return { outcome: 'FAILED', detail: whatFailed(error), counts: error instanceof JobFailure ? error.counts : null };
    }
  }

  private async finish(job: string, run: ClaimedRun, attempt: Attempt, seconds: number): Promise<JobResult> {
    const { outcome, counts } = attempt;
    if (outcome === 'STOPPED' || outcome === 'NOT_OURS') {
      await this.runs.release(run);
      return { outcome, detail: attempt.detail };
    }
    const detail = attempt.detail.slice(0, DETAIL_MAX_CHARACTERS);
    if (!(await this.runs.finish(run, { outcome, detail, counts }, RETRY_AFTER_SECONDS))) return { outcome: 'NOT_OURS', detail };
    this.metrics.ran(job, outcome, seconds);
    log.info({ job, outcome, detail, seconds: Math.round(seconds) }, 'a job ran');
    await this.showLastSuccess(job);
    return { outcome, detail };
  }

  private async showLastSuccess(job: string): Promise<void> {
    this.metrics.succeededAt(job, (await this.runs.lastSuccess(job)) ?? 0);
  }
}

/** The history is the vendor's to read: what an error of the database quotes may be a person's. The log has the whole. */
function whatFailed(error: unknown): string {
  if (error instanceof JobFailure) return error.message;
  const code = error instanceof AppError ? error.code : sqlState(error);
  return [error instanceof Error ? error.name : 'Error', code].filter(Boolean).join(' ');
}

/** A failure that could count: the history shows how far the run came. `hint` is for the command line and the log. */
export class JobFailure extends Error {
  override readonly name = 'JobFailure';

  constructor(
    readonly counts: JobCounts,
    hint?: string,
  ) {
    super(jobSentence(counts) + (hint === undefined ? '' : `: ${hint}`));
  }
}
