import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Secrets } from '../crypto/secrets.js';
import { log } from '../logging/logger.js';
import { backoffSeconds, isGivenUp } from './backoff.js';
import { MailChecks } from './mail-checks.service.js';
import { type Envelope, openEnvelope, sealEnvelope } from './mail-envelope.js';
import { type ClaimedMail, type MailOutcome, MailQueueRepository } from './mail-queue.repository.js';
import { MailReadersRepository } from './mail-readers.repository.js';
import { MailMetrics } from './mail.metrics.js';
import { Mailer, MailRefused } from './mailer.js';

const ATTEMPT_MS = 120_000;
const DOMAIN = 'mail.employee-progress-tracker';

/** Takes one claimed mail to its end, or to its next attempt. Logs ids and codes, never an address or a text. */
@Injectable()
export class MailDelivery {
  constructor(
    private readonly queue: MailQueueRepository,
    private readonly readers: MailReadersRepository,
    private readonly checks: MailChecks,
    private readonly mailer: Mailer,
    private readonly secrets: Secrets,
    private readonly metrics: MailMetrics,
  ) {}

  async deliver(mail: ClaimedMail, stop: AbortSignal): Promise<void> {
    const envelope = this.opened(mail);
    if (!envelope) return this.end(mail, 'FAILED', 'sealed under another APP_SECRET');
    try {
      if (mail.expired || !(await this.checks.isTrueStill(mail.kind, envelope.about))) return await this.end(mail, 'OUTDATED');
      if (mail.audienceId !== null) return await this.split(mail, mail.audienceId, envelope);
      const { address: to, subject, text, html } = envelope;
      await this.mailer.send({ to, subject, text, html, messageId: `${mail.id}@${DOMAIN}` }, AbortSignal.any([stop, AbortSignal.timeout(ATTEMPT_MS)]));
    } catch (error) {
      return this.failed(mail, error, stop);
    }
    await this.end(mail, 'SENT');
  }

  private opened({ eventKey, sealed }: ClaimedMail): Envelope | null {
    try {
      return openEnvelope(this.secrets, eventKey, sealed);
    } catch {
      return null;
    }
  }

  /** Each reader gets a mail of their own, which succeeds or fails by itself. */
  private async split(mail: ClaimedMail, companyId: string, envelope: Envelope): Promise<void> {
    const admins = await this.readers.admins(companyId, envelope.choice);
    const addresses = new Set([envelope.address, ...admins].map((address) => address.toLowerCase()));
    const parts = [...addresses].map((address, index) => {
      const eventKey = `${mail.eventKey}:${index + 1}`;
      return { eventKey, sealed: sealEnvelope(this.secrets, eventKey, { ...envelope, address }) };
    });
    await this.queue.split(mail, parts);
  }

  private async failed(mail: ClaimedMail, error: unknown, stop: AbortSignal): Promise<void> {
    // Whoever starts next takes it up at once.
    if (stop.aborted) return this.queue.postpone(mail, 0, null);
    const failure = error instanceof Error ? `${error.name === 'Error' ? '' : `${error.name} `}${error.message}`.slice(0, 200) : 'unknown';
    if (error instanceof MailRefused || isGivenUp(mail.ageSeconds)) return this.end(mail, 'FAILED', failure);
    this.metrics.count('RETRIED');
    log.warn({ mail: mail.id, kind: mail.kind, failure, attempts: mail.attempts }, 'a mail could not be sent; it is tried again');
    await this.queue.postpone(mail, backoffSeconds(mail.attempts), failure);
  }

  /** What was sent and is not noted is sent again when the lease has ended: so it is tried hard. */
  private async end(mail: ClaimedMail, outcome: Exclude<MailOutcome, 'SPLIT'>, failure: string | null = null): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        await this.queue.finish(mail, outcome, failure);
        break;
      } catch (error) {
        if (attempt === 5) throw error;
        await pause(500);
      }
    }
    this.metrics.count(outcome);
    const entry = { mail: mail.id, kind: mail.kind, attempts: mail.attempts, ...(failure === null ? {} : { failure }) };
    if (outcome === 'FAILED') log.error(entry, 'a mail was not sent and will not be');
    else log.info(entry, outcome === 'SENT' ? 'a mail was sent' : 'a mail was not sent: it has been overtaken by events');
  }
}
