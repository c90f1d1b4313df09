import { Injectable } from '@nestjs/common';
import { Counter, Gauge } from 'prom-client';
import { HttpMetrics } from '../metrics/http-metrics.js';
import type { MailBacklog } from './mail-queue.repository.js';

/** RETRIED is an attempt, the others are ends of mails. */
export type MailEvent = 'SENT' | 'FAILED' | 'OUTDATED' | 'RETRIED';

@Injectable()
export class MailMetrics {
  private readonly mails: Counter;
  private readonly waiting: Gauge;
  private readonly oldest: Gauge;

  constructor({ registry }: HttpMetrics) {
    const registers = [registry];
    this.mails = new Counter({ name: 'ept_mails_total', help: 'What became of mails in this process', labelNames: ['outcome'], registers });
    this.waiting = new Gauge({ name: 'ept_mails_waiting', help: 'Mails that have not been sent yet', registers });
    this.oldest = new Gauge({ name: 'ept_mail_oldest_waiting_seconds', help: 'How long the oldest mail has waited; 0: none waits', registers });
    for (const outcome of ['SENT', 'FAILED', 'OUTDATED', 'RETRIED']) this.mails.inc({ outcome }, 0);
  }

  count(outcome: MailEvent): void {
    this.mails.inc({ outcome });
  }

  backlog({ waiting, oldestSeconds }: MailBacklog): void {
    this.waiting.set(waiting);
    this.oldest.set(oldestSeconds);
  }
}
