import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import type { JobCounts } from '#contracts';
import { dailyKey, type Job, JobFailure, JOB_TICK_MS, Jobs, log } from '#platform';
import { AggregationService } from './aggregation.service.js';
import { CompanyAggregator } from './company-aggregator.js';
import { RecomputedCompaniesRepository } from './recomputed-companies.repository.js';

const AT_HOUR = 2;
/** What is not done then waits for the next night, which takes the companies in another order. */
const AT_MOST_MS = 2 * 60 * 60 * 1_000;
/** A difference that is found after this many days was there the night after it arose. */
const DAYS = 14;

/**
 * Computes the last days of every company anew and compares. Aggregation is right by construction, so that a difference
 * is a mistake of ours: it is mended, counted, logged and alerted on.
 */
@Injectable()
export class NightlyRecomputation implements Job {
  readonly name = 'nightly-recomputation';

  constructor(
    private readonly jobs: Jobs,
    private readonly companies: RecomputedCompaniesRepository,
    private readonly aggregator: CompanyAggregator,
    private readonly aggregation: AggregationService,
  ) {
    jobs.add(this);
  }

  @Interval('nightly-recomputation', JOB_TICK_MS)
  tick(): Promise<void> {
    return this.jobs.tick(this);
  }

  dueKey(now: Date): string {
    return dailyKey(now, AT_HOUR);
  }

  async work(signal: AbortSignal): Promise<JobCounts> {
    const total = { companies: 0, drift: 0, failed: 0 };
    const queue = await this.companies.shuffled();
    const until = performance.now() + AT_MOST_MS;
    for (let companyId = queue.shift(); companyId !== undefined && performance.now() < until; companyId = queue.shift()) {
      signal.throwIfAborted();
      const drift = await this.recompute(companyId, signal);
      total.companies += 1;
      total.drift += drift ?? 0;
      if (drift === null) total.failed += 1;
    }
    const left = queue.length > 0 ? { companiesLeftForAnotherNight: queue.length } : {};
    const counts = { companies: total.companies, differencesMended: total.drift, ...left };
    if (total.failed > 0) throw new JobFailure({ ...counts, companiesFailed: total.failed });
    return counts;
  }

  /** How many days differed; null where it failed: the other companies get their turn. */
  private async recompute(companyId: string, signal: AbortSignal): Promise<number | null> {
    try {
      const { from, to } = await this.aggregator.keptDays(companyId, DAYS);
      const drift = await this.aggregation.recompute(companyId, from, to);
      for (const { day, stored, computed } of drift) log.error({ companyId, day, stored, computed }, 'a usage day was not what was recorded; it has been mended');
      return drift.length;
    } catch (error) {
      signal.throwIfAborted();
      log.error({ err: error, companyId }, 'the recomputation of a company failed');
      return null;
    }
  }
}
