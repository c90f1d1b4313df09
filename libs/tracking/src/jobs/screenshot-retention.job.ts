import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import type { JobCounts } from '#contracts';
import { type Job, JobFailure, JOB_TICK_MS, Jobs, log, periodKey } from '#platform';
import { RetentionMetrics } from './retention.metrics.js';
import { type Purged, ScreenshotRetention } from './screenshot-retention.service.js';
import { SweptCompaniesRepository } from './swept-companies.repository.js';

/** What the plan keeps no longer is gone within the hour. */
const EVERY_MS = 60 * 60_000;

/** Company by company, served or not: deletes the screenshots that are older than the plan keeps them, row and files. */
@Injectable()
export class ScreenshotRetentionJob implements Job {
  readonly name = 'screenshot-retention';

  constructor(
    private readonly jobs: Jobs,
    private readonly companies: SweptCompaniesRepository,
    private readonly retention: ScreenshotRetention,
    private readonly metrics: RetentionMetrics,
  ) {
    jobs.add(this);
  }

  @Interval('screenshot-retention', JOB_TICK_MS)
  tick(): Promise<void> {
    return this.jobs.tick(this);
  }

  dueKey(now: Date): string {
    return periodKey(now, EVERY_MS);
  }

  async work(signal: AbortSignal): Promise<JobCounts> {
    const total = { screenshots: 0, companies: 0, filesLeft: 0, failed: 0 };
    for (const companyId of await this.companies.all()) {
      signal.throwIfAborted();
      const purged = await this.purgeOne(companyId, signal);
      if (purged === null) total.failed += 1;
      else if (purged.screenshots > 0) {
        total.companies += 1;
        total.screenshots += purged.screenshots;
        total.filesLeft += purged.filesLeft;
      }
    }
    const left = total.filesLeft > 0 ? { filesLeftToTheOrphanSweep: total.filesLeft } : {};
    const counts = { screenshotsDeleted: total.screenshots, companies: total.companies, ...left };
    if (total.failed > 0) throw new JobFailure({ ...counts, companiesFailed: total.failed });
    return counts;
  }

  /** Null where it failed: the other companies get their turn. */
  private async purgeOne(companyId: string, signal: AbortSignal): Promise<Purged | null> {
    try {
      const purged = await this.retention.company(companyId, signal);
      this.metrics.purged(purged);
      return purged;
    } catch (error) {
      signal.throwIfAborted();
      log.error({ err: error, companyId }, 'screenshots of a company could not be purged');
      return null;
    }
  }
}
