import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { log } from '../logging/logger.js';
import { MailDelivery } from './mail-delivery.service.js';
import { MailQueueRepository } from './mail-queue.repository.js';
import { MailMetrics } from './mail.metrics.js';

const TICK_MS = 2_000;
/** Longer than an attempt takes; a mail of a process that died is taken up after it. */
const LEASE_SECONDS = 300;
const AT_A_TIME = 4;
const GRACE_MS = 4_000;

/**
 * Sends what waits in the outbox, in every process that runs jobs. A mail is claimed by a lease, so that of however many
 * workers one sends it, and a process that died is followed.
 *
 * What that promises: a mail is sent at least once before it expires or is refused, and once only, unless the process
 * or the database ends between the server's word that it took the mail and the note of it. Then it is sent a second
 * time, under the same Message-ID, by which mail programs know it as the same.
 */
@Injectable()
export class MailSender implements OnModuleDestroy {
  private readonly stop = new AbortController();
  private running: Promise<number> | null = null;
  private ending = false;

  constructor(
    private readonly queue: MailQueueRepository,
    private readonly delivery: MailDelivery,
    private readonly metrics: MailMetrics,
  ) {}

  @Interval('mail-sender', TICK_MS)
  async tick(): Promise<void> {
    if (this.running) return;
    try {
      await this.drain();
      this.metrics.backlog(await this.queue.backlog());
    } catch (error) {
      log.error({ err: error }, 'mails could not be looked for');
    }
  }

  /** Sends all that is due, a few at a time, and answers how many it took up. Joins a round that is under way. */
  drain(): Promise<number> {
    this.running ??= Promise.all(Array.from({ length: AT_A_TIME }, () => this.work()))
      .then((counts) => counts.reduce((sum, count) => sum + count, 0))
      .finally(() => (this.running = null));
    return this.running;
  }

  /** A mail on its way is given a moment. */
  async onModuleDestroy(): Promise<void> {
    this.ending = true;
    const cut = setTimeout(() => this.stop.abort(new Error('the process ends')), GRACE_MS);
    await this.running?.catch(() => 0);
    clearTimeout(cut);
  }

  private async work(): Promise<number> {
    for (let taken = 0; ; taken++) {
      if (this.ending) return taken;
      const mail = await this.queue.claim(LEASE_SECONDS);
      if (!mail) return taken;
      await this.delivery.deliver(mail, this.stop.signal);
    }
  }
}
