import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { JobsTransaction } from '../database/jobs-transaction.js';

/** A mail that is ours to send until its lease ends. */
export interface ClaimedMail {
  readonly id: string;
  /** Ours alone: whoever takes the mail later gets another one. */
  readonly claim: string;
  readonly eventKey: string;
  readonly kind: string;
  readonly audienceId: string | null;
  readonly sealed: Buffer;
  readonly expiresAt: Date | null;
  readonly attempts: number;
  readonly expired: boolean;
  /** Since it was written. */
  readonly ageSeconds: number;
}

export type MailOutcome = 'SENT' | 'SPLIT' | 'FAILED' | 'OUTDATED';

/** A mail to one reader, made of one to a company. */
export interface MailPart {
  readonly eventKey: string;
  readonly sealed: Buffer;
}

export interface MailBacklog {
  /** That are due, or are being sent. */
  readonly waiting: number;
  readonly oldestSeconds: number;
}

const CLAIM = /* sql */ `
WITH next AS (
  SELECT id FROM mail_outbox WHERE outcome IS NULL AND next_attempt_at <= now()
  ORDER BY next_attempt_at, id LIMIT 1 FOR UPDATE SKIP LOCKED
), claimed AS (
  UPDATE mail_outbox AS mail SET claim = $1, attempts = attempts + 1, next_attempt_at = now() + make_interval(secs => $2)
  FROM next WHERE mail.id = next.id
  RETURNING mail.id, mail.claim, mail.event_key, mail.kind, mail.audience_id, mail.sealed, mail.expires_at, mail.attempts, mail.written_at
)
SELECT id, claim, event_key AS "eventKey", kind, audience_id AS "audienceId", sealed, expires_at AS "expiresAt", attempts,
  coalesce(expires_at <= now(), false) AS expired, extract(epoch FROM now() - written_at)::float8 AS "ageSeconds"
FROM claimed`;

const FINISH = /* sql */ `
WITH finished AS (
  UPDATE mail_outbox SET outcome = $3, failure = $4, finished_at = now(), sealed = NULL WHERE id = $1 AND claim = $2 AND outcome IS NULL RETURNING id)
SELECT id FROM finished`;

const POSTPONE = /* sql */ `
UPDATE mail_outbox SET next_attempt_at = now() + make_interval(secs => $3), failure = $4 WHERE id = $1 AND claim = $2 AND outcome IS NULL`;

const ADD_PARTS = /* sql */ `
INSERT INTO mail_outbox (id, event_key, kind, sealed, expires_at)
SELECT id, event_key, $3, sealed, $4 FROM unnest($1::uuid[], $2::text[], $5::bytea[]) AS part (id, event_key, sealed) ON CONFLICT DO NOTHING`;

const BACKLOG = /* sql */ `
SELECT count(*)::int AS waiting, coalesce(extract(epoch FROM now() - min(written_at)), 0)::float8 AS "oldestSeconds" FROM mail_outbox WHERE outcome IS NULL`;

/** The outbox as `ept_jobs` sees it. Each call is one transaction, by the database's clock. */
@Injectable()
export class MailQueueRepository {
  constructor(private readonly transaction: JobsTransaction) {}

  /** The mail that has waited longest; null where none is due. */
  async claim(leaseSeconds: number): Promise<ClaimedMail | null> {
    const [mail] = await this.query<ClaimedMail>(CLAIM, [uuidv7(), leaseSeconds]);
    return mail ?? null;
  }

  /** Erases what was sealed. False: the mail was somebody else's by now. */
  async finish({ id, claim }: ClaimedMail, outcome: MailOutcome, failure: string | null = null): Promise<boolean> {
    return (await this.query(FINISH, [id, claim, outcome, failure])).length > 0;
  }

  /** The next attempt is after so many seconds. */
  async postpone({ id, claim }: ClaimedMail, seconds: number, failure: string | null): Promise<void> {
    await this.query(POSTPONE, [id, claim, seconds, failure]);
  }

  /** One row for each part instead of the whole, or nothing. */
  split(mail: ClaimedMail, parts: readonly MailPart[]): Promise<boolean> {
    return this.transaction.run(async (manager) => {
      if (!(await this.finish(mail, 'SPLIT'))) return false;
      await manager.query(ADD_PARTS, [parts.map(() => uuidv7()), parts.map(({ eventKey }) => eventKey), mail.kind, mail.expiresAt, parts.map(({ sealed }) => sealed)]);
      return true;
    });
  }

  async backlog(): Promise<MailBacklog> {
    const [backlog] = await this.query<MailBacklog>(BACKLOG, []);
    return backlog ?? { waiting: 0, oldestSeconds: 0 };
  }

  /** How many mails came to which end within the last so many seconds. */
  async ended(withinSeconds: number): Promise<Readonly<Partial<Record<MailOutcome, number>>>> {
    const rows = await this.query<{ outcome: MailOutcome; mails: number }>(
      `SELECT outcome, count(*)::int AS mails FROM mail_outbox WHERE finished_at > now() - make_interval(secs => $1) GROUP BY outcome`,
      [withinSeconds],
    );
    return Object.fromEntries(rows.map(({ outcome, mails }) => [outcome, mails]));
  }

  /** Takes rows of mails that ended so long ago out. */
  async forget(days: number): Promise<number> {
    const sql = `WITH gone AS (DELETE FROM mail_outbox WHERE finished_at < now() - make_interval(days => $1) RETURNING id) SELECT count(*)::int AS mails FROM gone`;
    const [row] = await this.query<{ mails: number }>(sql, [days]);
    return row?.mails ?? 0;
  }

  private query<R>(sql: string, parameters: unknown[]): Promise<R[]> {
    return this.transaction.run((manager) => manager.query<R[]>(sql, parameters));
  }
}
