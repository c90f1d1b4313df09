import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Secrets } from '../crypto/secrets.js';
import type { RoleTransaction } from '../database/role-transaction.js';
import type { Letter } from './letter.js';
import { sealEnvelope } from './mail-envelope.js';
import type { MailKind } from './mail-kind.js';
import { Mailer } from './mailer.js';
import { renderLetter } from './render-letter.js';

/** A company as a reader: its contact and its active admins, each in a mail of their own. */
export interface CompanyAudience {
  readonly companyId: string;
  readonly contact: string;
  /** Left out are admins who declined this notification. */
  readonly choice?: 'expiryReminders';
}

export interface NewMail {
  readonly kind: MailKind;
  /** Of what happened: for one kind and event there is one mail, however often it is put. */
  readonly event: string;
  readonly to: string | CompanyAudience;
  readonly letter: Letter;
  /** After it the mail is worth nothing and is not sent. */
  readonly expiresAt?: Date;
  /** Checked again when it is sent, see `MailChecks`. */
  readonly about?: string;
}

// DO NOTHING names no column and nothing is returned: both would need a grant to read.
const INSERT = `INSERT INTO mail_outbox (id, event_key, kind, audience_id, sealed, expires_at) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`;

/**
 * Writes mails down in the transaction of what causes them: both happen, or neither. What serves may add to the outbox
 * and read nothing of it; `MailSender`, on `ept_jobs`, sends.
 */
@Injectable()
export class MailOutbox {
  constructor(
    private readonly secrets: Secrets,
    private readonly mailer: Mailer,
  ) {}

  /** In the transaction that is open on `door`. */
  async put(door: RoleTransaction, { kind, event, to, letter, expiresAt, about }: NewMail): Promise<void> {
    if (this.mailer.silent) return;
    const [address, audience] = typeof to === 'string' ? [to, null] : [to.contact, to];
    const eventKey = `${kind}:${event}`;
    const envelope = { ...renderLetter(letter), address, choice: audience?.choice ?? null, about: about ?? null };
    const sealed = sealEnvelope(this.secrets, eventKey, envelope);
    await door.manager.query(INSERT, [uuidv7(), eventKey, kind, audience?.companyId ?? null, sealed, expiresAt ?? null]);
  }
}
