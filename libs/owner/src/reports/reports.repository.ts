import { Injectable } from '@nestjs/common';
import { OwnerTransaction } from '#platform';
import type { MonthCount, PlanCount } from '../domain/report-figures.js';
import type { Period } from '../domain/usage-days.js';

export interface TopCompanyRow {
  readonly id: string;
  readonly name: string;
  readonly activeSeconds: number;
}

const SERVED = 'app_servable(c.status, c.trial_ends_at, c.subscription_expires_at)';

const PLANS = `SELECT p.code AS plan, p.name, p.price_amount AS "priceAmount",
    (count(*) FILTER (WHERE c.status = 'TRIAL' AND ${SERVED}))::int AS trial, (count(*) FILTER (WHERE c.status = 'ACTIVE' AND ${SERVED}))::int AS active
  FROM plan p LEFT JOIN company c ON c.plan_code = p.code GROUP BY p.code ORDER BY p.price_amount, p.code`;

const SEATS = `SELECT coalesce(sum(s.used), 0)::float8 AS seats FROM company c JOIN company_seats s ON s.company_id = c.company_id WHERE ${SERVED}`;

const TOP = `SELECT c.company_id AS id, c.name, top.active_seconds AS "activeSeconds"
  FROM (SELECT u.company_id, sum(u.active_seconds)::float8 AS active_seconds FROM company_usage_daily u
    WHERE u.day BETWEEN $1 AND $2 GROUP BY u.company_id HAVING sum(u.active_seconds) > 0 ORDER BY 2 DESC, 1 LIMIT 10) top
  JOIN company c ON c.company_id = top.company_id ORDER BY top.active_seconds DESC, c.company_id`;

const START = (date: string): string => `(${date}::date)::timestamp AT TIME ZONE 'UTC'`;

/** The first row that made a company ACTIVE, whichever event it was. */
const TRIALS = `SELECT count(*)::int AS decided, count(activated_at)::int AS converted
  FROM (SELECT a.activated_at, coalesce(a.activated_at, least(c.trial_ends_at, CASE WHEN c.status = 'CANCELLED' THEN c.cancelled_at END)) AS decided_at
    FROM company c LEFT JOIN (SELECT s.company_id, min(s.started_at) AS activated_at FROM subscription s
      WHERE s.status_to = 'ACTIVE' AND s.event <> 'EXPIRED' GROUP BY s.company_id) a ON a.company_id = c.company_id
    WHERE c.trial_ends_at IS NOT NULL) trials
  WHERE decided_at >= ${START('$1')} AND decided_at < ${START('$2')} + interval '1 day' AND decided_at <= now()`;

/** A row that made or left a company ACTIVE holds until its end or until the next row, whichever comes first. */
const CHURN = `WITH rows AS (
    SELECT s.company_id, s.status_to, s.event, s.started_at AS since,
      least(s.expires_at, lead(s.started_at) OVER (PARTITION BY s.company_id ORDER BY s.started_at, s.id)) AS until FROM subscription s),
  paying AS (
    SELECT DISTINCT b.place, r.company_id FROM unnest($1::timestamptz[]) WITH ORDINALITY b (at, place)
      JOIN rows r ON r.status_to = 'ACTIVE' AND r.event <> 'EXPIRED' AND r.since <= b.at AND (r.until IS NULL OR r.until > b.at))
  SELECT p.place::int AS place, count(*)::int AS paying, count(n.company_id)::int AS kept
  FROM paying p LEFT JOIN paying n ON n.company_id = p.company_id AND n.place = p.place + 1 GROUP BY p.place`;

const CHANGES = `SELECT month, sum(created)::int AS created, sum(cancelled)::int AS cancelled FROM (
    SELECT to_char(c.created_at AT TIME ZONE 'UTC', 'YYYY-MM') AS month, 1 AS created, 0 AS cancelled FROM company c
    UNION ALL SELECT to_char(c.cancelled_at AT TIME ZONE 'UTC', 'YYYY-MM'), 0, 1 FROM company c WHERE c.status = 'CANCELLED' AND c.cancelled_at IS NOT NULL) changes
  GROUP BY month`;

/** By day first: formatting a month is dearer than adding. */
const USE = `SELECT to_char(day, 'YYYY-MM') AS month, sum(seconds)::float8 AS "activeSeconds"
  FROM (SELECT u.day, sum(u.active_seconds) AS seconds FROM company_usage_daily u WHERE u.day BETWEEN $1 AND $2 GROUP BY u.day) days GROUP BY 1`;

/** What reports are computed from: counts and sums of companies, subscriptions, usage days and seats. Months are UTC's. */
@Injectable()
export class ReportsRepository {
  constructor(private readonly transaction: OwnerTransaction) {}

  plans = (): Promise<PlanCount[]> => this.query(PLANS);
  changes = (): Promise<MonthCount[]> => this.query(CHANGES);
  top = ({ from, to }: Period): Promise<TopCompanyRow[]> => this.query(TOP, from, to);
  use = ({ from, to }: Period): Promise<{ month: string; activeSeconds: number }[]> => this.query(USE, from, to);
  /** At each of the instants, and at the next. */
  paying = (instants: readonly Date[]): Promise<{ place: number; paying: number; kept: number }[]> => this.query(CHURN, instants);

  async servedSeats(): Promise<number> {
    const [row] = await this.query<{ seats: number }>(SEATS);
    return row?.seats ?? 0;
  }

  async trials({ from, to }: Period): Promise<{ decided: number; converted: number }> {
    const [row] = await this.query<{ decided: number; converted: number }>(TRIALS, from, to);
    return row ?? { decided: 0, converted: 0 };
  }

  async now(): Promise<Date> {
    const [row] = await this.query<{ now: Date }>('SELECT now()');
    return row?.now ?? new Date();
  }

  private query<R>(sql: string, ...values: unknown[]): Promise<R[]> {
    return this.transaction.manager.query<R[]>(sql, values);
  }
}
