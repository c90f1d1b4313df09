import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import type { JobCounts } from '#contracts';
import { dailyKey } from './daily-key.js';
import { type Job, JOB_TICK_MS } from './job.js';
import { JobRunsRepository } from './job-runs.repository.js';
import { Jobs } from './jobs.service.js';

const AT_HOUR = 4;
const KEPT_DAYS = 90;
const PORTION = 5_000;

/** Runs that ended long ago leave the history: a job that runs every five minutes adds 100,000 rows a year. */
@Injectable()
export class JobHistoryPurge implements Job {
  readonly name = 'job-history-purge';

  constructor(
    private readonly jobs: Jobs,
    private readonly runs: JobRunsRepository,
  ) {
    jobs.add(this);
  }

  @Interval('job-history-purge', JOB_TICK_MS)
  tick(): Promise<void> {
    return this.jobs.tick(this);
  }

  dueKey(now: Date): string {
    return dailyKey(now, AT_HOUR);
  }

  async work(signal: AbortSignal): Promise<JobCounts> {
    let total = 0;
    for (;;) {
      signal.throwIfAborted();
      const removed = await this.runs.forget(KEPT_DAYS, PORTION);
      total += removed;
      if (removed < PORTION) return { runsRemoved: total };
    }
  }
}
