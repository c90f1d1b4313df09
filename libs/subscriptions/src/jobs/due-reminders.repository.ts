import { Injectable } from '@nestjs/common';
import { OwnerTransaction } from '#platform';
import { REMINDER_DAYS } from '../domain/reminder-step.js';

/** A contract that ends by itself, read while its company is locked. */
export interface EndingContract {
  readonly trial: boolean;
  readonly at: Date;
  /** The same to the microsecond, as PostgreSQL writes it. */
  readonly due: string;
  /** When that end was agreed; null: nothing tells. */
  readonly agreedAt: Date | null;
  readonly now: Date;
}

const END = `CASE c.status WHEN 'TRIAL' THEN c.trial_ends_at ELSE c.subscription_expires_at END`;
const RUNS = `c.status IN ('TRIAL', 'ACTIVE')`;

/** Companies of which the reminder nearest to the end has come and was not written. A day is 24 hours. */
const DUE = `SELECT c.company_id AS id FROM company c
  CROSS JOIN LATERAL (SELECT min(days) AS days FROM unnest($2::int[]) AS days WHERE now() >= ${END} - make_interval(hours => 24 * days)) AS step
  WHERE ${RUNS} AND ${END} > now() AND step.days IS NOT NULL
    AND NOT EXISTS (SELECT FROM subscription_reminder r WHERE r.company_id = c.company_id AND r.due_at = ${END} AND r.days_before = step.days)
  ORDER BY ${END}, c.company_id LIMIT $1`;

const LOCK = 'SELECT company_id FROM company WHERE company_id = $1 FOR NO KEY UPDATE';
const ENDING = `SELECT c.status = 'TRIAL' AS trial, ${END} AS at, (${END})::text AS due, clock_timestamp() AS now,
    (SELECT min(s.started_at) FROM subscription s WHERE s.company_id = c.company_id AND s.expires_at = ${END}) AS "agreedAt"
  FROM company c WHERE c.company_id = $1 AND ${RUNS} AND ${END} IS NOT NULL`;
const NOTE = `INSERT INTO subscription_reminder (company_id, due_at, days_before) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING company_id`;

@Injectable()
export class DueRemindersRepository {
  constructor(private readonly transaction: OwnerTransaction) {}

  /** The first to end first. Also such as had their end agreed after the moment of the reminder; `reminderStep` leaves these. */
  async list(limit: number): Promise<string[]> {
    const rows = await this.transaction.run((manager) => manager.query<{ id: string }[]>(DUE, [limit, [...REMINDER_DAYS]]));
    return rows.map(({ id }) => id);
  }

  /** Locks the company until the transaction ends. Null: nothing of it ends by itself. */
  async lock(companyId: string): Promise<EndingContract | null> {
    const { manager } = this.transaction;
    await manager.query(LOCK, [companyId]);
    const [contract] = await manager.query<EndingContract[]>(ENDING, [companyId]);
    return contract ?? null;
  }

  /** False: it was noted before. */
  async note(companyId: string, due: string, daysBefore: number): Promise<boolean> {
    return (await this.transaction.manager.query<unknown[]>(NOTE, [companyId, due, daysBefore])).length > 0;
  }
}
