import { Injectable } from '@nestjs/common';
import { log } from '#platform';
import { AggregationMetrics } from './aggregation.metrics.js';
import { CompanyAggregator } from './company-aggregator.js';
import { daysBetween } from './domain/days-between.js';
import { Pauses } from './domain/pauses.js';
import type { Drift } from './usage-days.repository.js';
import { WaitingCompaniesRepository } from './waiting-companies.repository.js';

/** Companies of one round: enough for a second's work, few enough that the list is asked for anew in time. */
const COMPANIES_A_ROUND = 200;
/** Companies worked on at a time; the rest of the role's connections is for requests. */
const AT_A_TIME = 3;

export interface RunOptions {
  /** Ends the run after the companies that it is in. */
  readonly stop?: AbortSignal;
  /** A company that was brought wholly up to date, by whichever process, is left alone for so long. 0 unless given: nothing is left. */
  readonly restSeconds?: number;
}

interface Round {
  readonly done: readonly string[];
  readonly more: boolean;
}

/** Brings usage days up to date, company by company. Any number of processes may do so at the same time. */
@Injectable()
export class AggregationService {
  private readonly pauses = new Pauses();

  constructor(
    private readonly waiting: WaitingCompaniesRepository,
    private readonly companies: CompanyAggregator,
    private readonly metrics: AggregationMetrics,
  ) {}

  /**
   * Works until nothing is left that it can do, or until it is told to stop. Answers how many companies were brought
   * up to date. A company that fails is logged and left for later; only a failing list of companies throws.
   */
  async runOnce({ stop, restSeconds = 0 }: RunOptions = {}): Promise<number> {
    const done = new Set<string>();
    for (let more = true; more && !stop?.aborted; ) {
      const round = await this.round(stop, restSeconds);
      for (const companyId of round.done) done.add(companyId);
      more = round.more;
    }
    return done.size;
  }

  /** Recomputes the company's days from `fromDay` to `toDay` (`YYYY-MM-DD`, inclusive), mends and answers what differed. */
  async recompute(companyId: string, fromDay: string, toDay: string): Promise<Drift[]> {
    const drift: Drift[] = [];
    // A transaction for each day: none holds the company for long.
    for (const day of daysBetween(fromDay, toDay)) drift.push(...(await this.companies.recompute(companyId, day)));
    this.metrics.drift.inc(drift.length);
    return drift;
  }

  /** One transaction for each of the companies that have waited longest, then for those whose time zone has changed. */
  private async round(stop: AbortSignal | undefined, restSeconds: number): Promise<Round> {
    const pausing = this.pauses.pausing(Date.now());
    const waiting = await this.waiting.oldest(COMPANIES_A_ROUND, pausing, restSeconds);
    const moved = await this.waiting.moved(COMPANIES_A_ROUND, pausing);
    this.metrics.lagSeconds.set(waiting.lagSeconds);
    this.metrics.companiesWaiting.set(waiting.companies);

    const done: string[] = [];
    const queue = [...new Set([...waiting.companyIds, ...moved])];
    let more = waiting.companyIds.length === COMPANIES_A_ROUND;
    const work = async (): Promise<void> => {
      for (let companyId = queue.shift(); companyId !== undefined && !stop?.aborted; companyId = queue.shift()) {
        const aggregated = await this.aggregate(companyId);
        if (!aggregated) continue;
        done.push(companyId);
        more ||= aggregated.more;
      }
    };
    await Promise.all(Array.from({ length: AT_A_TIME }, work));
    // Without progress there is nothing to go on with at once: the companies are paused or another worker has them.
    return { done, more: more && done.length > 0 };
  }

  /** Null when there was nothing to do for this worker: another one has the company, or it failed. */
  private async aggregate(companyId: string): Promise<{ more: boolean } | null> {
    const stopWatch = this.metrics.seconds.startTimer();
    try {
      const { employeeDays, more } = await this.companies.aggregate(companyId);
      this.pauses.succeeded(companyId);
      if (employeeDays === null) return null;
      this.metrics.daysRecomputed.inc(employeeDays);
      return { more };
    } catch (error) {
      this.pauses.failed(companyId, Date.now());
      this.metrics.failures.inc();
      log.error({ err: error, companyId }, 'aggregation of a company failed');
      return null;
    } finally {
      stopWatch();
    }
  }
}
