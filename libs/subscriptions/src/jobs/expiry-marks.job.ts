import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import type { JobCounts } from '#contracts';
import { type Job, JobFailure, JOB_TICK_MS, Jobs, log, periodKey } from '#platform';
import { DueExpiriesRepository } from './due-expiries.repository.js';
import { ExpiryMark } from './expiry-mark.service.js';

const EVERY_MS = 5 * 60_000;
/** Of one run; what is left waits for the next. */
const AT_MOST = 5_000;

/**
 * A trial or subscription that has ended leaves one `subscription` row, dated with its end, and one audit row. Requests
 * are refused by the end itself, whether or not this has run. An end is marked once, whoever tries and how often: each
 * company is locked, and its end looked for among its rows, in the transaction that writes. An end that was moved before
 * its mark leaves none: the contract never ended.
 */
@Injectable()
export class ExpiryMarks implements Job {
  readonly name = 'expiry-marks';

  constructor(
    private readonly jobs: Jobs,
    private readonly due: DueExpiriesRepository,
    private readonly mark: ExpiryMark,
  ) {
    jobs.add(this);
  }

  @Interval('expiry-marks', JOB_TICK_MS)
  tick(): Promise<void> {
    return this.jobs.tick(this);
  }

  dueKey(now: Date): string {
    return periodKey(now, EVERY_MS);
  }

  async work(signal: AbortSignal): Promise<JobCounts> {
    const count = { marked: 0, failed: 0 };
    for (const companyId of await this.due.list(AT_MOST)) {
      signal.throwIfAborted();
      try {
        if (await this.mark.leave(companyId)) count.marked += 1;
      } catch (error) {
        log.error({ err: error, companyId }, 'the end of a contract could not be marked');
        count.failed += 1;
      }
    }
    const counts = { marked: count.marked };
    if (count.failed > 0) throw new JobFailure({ ...counts, companiesFailed: count.failed });
    return counts;
  }
}
