import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { AppError } from '../http/app-error.js';
import { log } from '../logging/logger.js';
import { sqlState } from '../database/postgres-errors.js';
import { JobMetrics } from './job.metrics.js';
import { type ClaimedRun, JobRunsRepository } from './job-runs.repository.js';
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
  run(job: string, runKey: string, work: (signal: AbortSignal) => Promise<string>, leaseSeconds = LEASE_SECONDS): Promise<JobResult> {
    const run = this.claimAndRun(job, runKey, work, leaseSeconds).finally(() => this.running.delete(run));
    this.running.add(run);
    return run;
  }

  /** Before the pools are closed: tells the work to stop and waits for it. */
  async onModuleDestroy(): Promise<void> {
    this.stopping.abort(new Error('the process ends'));
    await Promise.allSettled(this.running);
  }

  private async claimAndRun(job: string, runKey: string, work: (signal: AbortSignal) => Promise<string>, leaseSeconds: number): Promise<JobResult> {
    if (this.stopping.signal.aborted) return { outcome: 'STOPPED', detail: '' };
    const run = await this.runs.claim(job, runKey, leaseSeconds);
    if (!run) {
      await this.showLastSuccess(job);
      return { outcome: 'NOT_OURS', detail: '' };
    }
    const since = performance.now();
    const lease = keepLease(() => this.runs.renew(run, leaseSeconds), leaseSeconds);
    const result = await this.attempt(job, AbortSignal.any([this.stopping.signal, lease.lost]), work).finally(() => lease.end());
    return this.finish(job, run, result, (performance.now() - since) / 1_000);
  }

  private async attempt(job: string, signal: AbortSignal, work: (signal: AbortSignal) => Promise<string>): Promise<JobResult> {
    try {
      return { outcome: 'SUCCEEDED', detail: await work(signal) };
    } catch (error) {
      if (this.stopping.signal.aborted) return { outcome: 'STOPPED', detail: '' };
      log.error({ err: error, job }, 'a job failed');
      return { outcome: 'FAILED', detail: whatFailed(error) };
    }
  }

  private async finish(job: string, run: ClaimedRun, result: JobResult, seconds: number): Promise<JobResult> {
    const { outcome } = result;
    if (outcome === 'STOPPED' || outcome === 'NOT_OURS') {
      await this.runs.release(run);
      return result;
    }
    const detail = result.detail.slice(0, DETAIL_MAX_CHARACTERS);
    if (!(await this.runs.finish(run, outcome, detail, RETRY_AFTER_SECONDS))) return { outcome: 'NOT_OURS', detail };
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

/** A failure whose message holds counts and nothing of a person, so that the history may show it. */
export class JobFailure extends Error {
  override readonly name = 'JobFailure';
}
