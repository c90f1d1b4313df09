import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import type { JobCounts } from '#contracts';
import { dailyKey, type Job, JobFailure, JOB_TICK_MS, Jobs, log } from '#platform';
import { OrphanMetrics } from './orphan.metrics.js';
import { OrphanSweep, type Swept } from './orphan-sweep.service.js';
import { SweptCompaniesRepository } from './swept-companies.repository.js';

const AT_HOUR = 3;

/** Company by company: brings screenshots' rows and files together again, whatever a crash or a restore left. */
@Injectable()
export class OrphanSweepJob implements Job {
  readonly name = 'orphan-sweep';

  constructor(
    private readonly jobs: Jobs,
    private readonly companies: SweptCompaniesRepository,
    private readonly sweep: OrphanSweep,
    private readonly metrics: OrphanMetrics,
  ) {
    jobs.add(this);
  }

  @Interval('orphan-sweep', JOB_TICK_MS)
  tick(): Promise<void> {
    return this.jobs.tick(this);
  }

  dueKey(now: Date): string {
    return dailyKey(now, AT_HOUR);
  }

  async work(signal: AbortSignal): Promise<JobCounts> {
    const total = { companies: 0, files: 0, rows: 0, doubtful: 0, failed: 0 };
    for (const companyId of await this.companies.all()) {
      signal.throwIfAborted();
      const swept = await this.sweepOne(companyId, signal);
      total.companies += 1;
      if (swept === null) {
        total.failed += 1;
        continue;
      }
      total.files += swept.files;
      total.rows += swept.rows;
      total.doubtful += swept.doubtful;
    }
    const counts = { companies: total.companies, filesWithoutARowDeleted: total.files, rowsWithoutAFileRemoved: total.rows };
    if (total.doubtful > 0) throw new JobFailure({ ...counts, rowsLeftAlone: total.doubtful }, 'most files of their company are missing. Is the file store the right one?');
    if (total.failed > 0) throw new JobFailure({ ...counts, companiesFailed: total.failed });
    return counts;
  }

  /** Null where it failed: the other companies get their turn. */
  private async sweepOne(companyId: string, signal: AbortSignal): Promise<Swept | null> {
    try {
      const swept = await this.sweep.company(companyId, signal);
      this.metrics.swept(swept);
      return swept;
    } catch (error) {
      signal.throwIfAborted();
      log.error({ err: error, companyId }, 'the sweep of a company failed');
      return null;
    }
  }
}
