import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import type { JobCounts } from '#contracts';
import { type Job, JobFailure, JOB_TICK_MS, Jobs, log, periodKey } from '#platform';
import { WeeklyCompaniesRepository } from './weekly-companies.repository.js';
import { WeeklyLetters } from './weekly-letters.service.js';

/** Zones differ by quarters of hours at the least. */
const EVERY_MS = 15 * 60_000;

/**
 * On the first day of a company's week from 6 o'clock on, in its zone, the week that is over to those who want it. A week is
 * claimed in the transaction that writes its mails: once for each company and week, however many processes try and how often.
 */
@Injectable()
export class WeeklyReport implements Job {
  readonly name = 'weekly-report';

  constructor(
    private readonly jobs: Jobs,
    private readonly companies: WeeklyCompaniesRepository,
    private readonly letters: WeeklyLetters,
  ) {
    jobs.add(this);
  }

  @Interval('weekly-report', JOB_TICK_MS)
  tick(): Promise<void> {
    return this.jobs.tick(this);
  }

  dueKey(now: Date): string {
    return periodKey(now, EVERY_MS);
  }

  async work(signal: AbortSignal): Promise<JobCounts> {
    const count = { mails: 0, failed: 0 };
    for (const company of await this.companies.due(new Date())) {
      signal.throwIfAborted();
      try {
        count.mails += await this.letters.write(company);
      } catch (error) {
        log.error({ err: error, companyId: company.companyId }, 'the weekly report of a company could not be written');
        count.failed += 1;
      }
    }
    const counts = { mailsWritten: count.mails };
    if (count.failed > 0) throw new JobFailure({ ...counts, companiesFailed: count.failed });
    return counts;
  }
}
