import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import type { JobCounts } from '#contracts';
import { dailyKey, type Job, JobFailure, JOB_TICK_MS, Jobs, log } from '#platform';
import { CompanyAggregator } from './company-aggregator.js';
import { RecomputedCompaniesRepository } from './recomputed-companies.repository.js';

/** After the nightly recomputation, which may open months. */
const AT_HOUR = 5;

/**
 * Sums the months that are over, so that a report on a year reads a few rows for each employee, and packs days, weeks and
 * months that are over, so that one on everybody reads a few rows in all. Only a matter of speed: what is not summed or packed, or
 * has changed since, is read from its days.
 */
@Injectable()
export class UsageMonths implements Job {
  readonly name = 'usage-months';

  constructor(
    private readonly jobs: Jobs,
    private readonly companies: RecomputedCompaniesRepository,
    private readonly aggregator: CompanyAggregator,
  ) {
    jobs.add(this);
  }

  @Interval('usage-months', JOB_TICK_MS)
  tick(): Promise<void> {
    return this.jobs.tick(this);
  }

  dueKey(now: Date): string {
    return dailyKey(now, AT_HOUR);
  }

  async work(signal: AbortSignal): Promise<JobCounts> {
    const total = { months: 0, packs: 0, failed: 0 };
    for (const companyId of await this.companies.shuffled()) {
      signal.throwIfAborted();
      try {
        total.months += await this.aggregator.sumMonths(companyId);
        total.packs += await this.aggregator.packDays(companyId);
      } catch (error) {
        total.failed += 1;
        log.error({ err: error, companyId }, 'the months of a company could not be summed');
      }
    }
    const counts = { monthsSummed: total.months, periodsPacked: total.packs };
    if (total.failed > 0) throw new JobFailure({ ...counts, companiesFailed: total.failed });
    return counts;
  }
}
