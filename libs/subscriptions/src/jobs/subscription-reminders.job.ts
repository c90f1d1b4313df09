import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import type { JobCounts } from '#contracts';
import { type Job, JobFailure, JOB_TICK_MS, Jobs, log, OwnerTransaction, periodKey } from '#platform';
import { daysLeft, reminderStep } from '../domain/reminder-step.js';
import { CompanyMail } from '../mail/company-mail.service.js';
import { DueRemindersRepository } from './due-reminders.repository.js';

const EVERY_MS = 15 * 60_000;
/** Of one run; what is left waits for the next. */
const AT_MOST = 5_000;

/**
 * Writes to companies whose trial or subscription ends: 7, 3 and 1 day before, once for each end and step, whoever tries and
 * how often. Company, end and step are noted in the transaction that writes the mail, while the company is locked; whether
 * the company still ends then is asked again when it is sent (`CompanyMailChecks`).
 */
@Injectable()
export class SubscriptionReminders implements Job {
  readonly name = 'subscription-reminders';

  constructor(
    private readonly jobs: Jobs,
    private readonly transaction: OwnerTransaction,
    private readonly due: DueRemindersRepository,
    private readonly mail: CompanyMail,
  ) {
    jobs.add(this);
  }

  @Interval('subscription-reminders', JOB_TICK_MS)
  tick(): Promise<void> {
    return this.jobs.tick(this);
  }

  dueKey(now: Date): string {
    return periodKey(now, EVERY_MS);
  }

  async work(signal: AbortSignal): Promise<JobCounts> {
    const count = { written: 0, failed: 0 };
    for (const companyId of await this.due.list(AT_MOST)) {
      signal.throwIfAborted();
      try {
        if (await this.remind(companyId)) count.written += 1;
      } catch (error) {
        log.error({ err: error, companyId }, 'a company could not be reminded of its end');
        count.failed += 1;
      }
    }
    const counts = { remindersWritten: count.written };
    if (count.failed > 0) throw new JobFailure({ ...counts, companiesFailed: count.failed });
    return counts;
  }

  /** False: none is due, or it was written before. */
  private remind(companyId: string): Promise<boolean> {
    return this.transaction.run(async () => {
      const contract = await this.due.lock(companyId);
      if (!contract) return false;
      const step = reminderStep(contract.now, contract.at, contract.agreedAt);
      if (step === null || !(await this.due.note(companyId, contract.due, step))) return false;
      await this.mail.ending({ companyId, ...contract }, step, daysLeft(contract.now, contract.at));
      return true;
    });
  }
}
