import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import type { JobCounts } from '#contracts';
import { type Job, JOB_TICK_MS } from '../jobs/job.js';
import { Jobs } from '../jobs/jobs.service.js';
import { periodKey } from '../jobs/period-key.js';
import { MailQueueRepository } from './mail-queue.repository.js';
import { MailSender } from './mail-sender.service.js';

const HOUR_SECONDS = 3_600;
const KEPT_DAYS = 90;

/** What became of mails, in the history of jobs; sends what is due, and forgets what ended long ago. */
@Injectable()
export class MailOutboxJob implements Job {
  readonly name = 'mail-outbox';

  constructor(
    private readonly jobs: Jobs,
    private readonly sender: MailSender,
    private readonly queue: MailQueueRepository,
  ) {
    jobs.add(this);
  }

  @Interval('mail-outbox', JOB_TICK_MS)
  tick(): Promise<void> {
    return this.jobs.tick(this);
  }

  dueKey(now: Date): string {
    return periodKey(now, HOUR_SECONDS * 1_000);
  }

  async work(): Promise<JobCounts> {
    await this.sender.drain();
    const { SENT = 0, FAILED = 0, OUTDATED = 0 } = await this.queue.ended(HOUR_SECONDS);
    const { waiting, oldestSeconds } = await this.queue.backlog();
    return {
      mailsSentLastHour: SENT,
      mailsFailedLastHour: FAILED,
      mailsOvertakenLastHour: OUTDATED,
      mailsWaiting: waiting,
      ...(waiting > 0 ? { minutesWaitedAtMost: Math.ceil(oldestSeconds / 60) } : {}),
      entriesRemoved: await this.queue.forget(KEPT_DAYS),
    };
  }
}
