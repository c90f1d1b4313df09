import { Injectable } from '@nestjs/common';
import { OwnerTransaction } from '#platform';
import type { MonthCount, MonthPaying } from '../domain/report-figures.js';
import type { Period } from '../domain/usage-days.js';
import { dayNumber, RUNNING_DAYS } from '../summaries/summaries.sql.js';

export interface TopCompanyRow {
  readonly id: string;
  readonly name: string;
  readonly activeSeconds: number;
}
export interface MonthRow extends MonthCount {
  readonly activeSeconds: number;
}

/** Nothing before the first day; the last sum from then on. */
const upTo = (day: string): string => `coalesce(r.active_seconds[least(${day} - r.first_day + 1, cardinality(r.active_seconds))], 0)`;
// Those without use are left out at last: asked before, the look-ups are made twice.
const TOP_TEN = `SELECT c.company_id AS id, c.name, top.active_seconds::float8 AS "activeSeconds"
  FROM (SELECT company_id, active_seconds FROM used ORDER BY active_seconds DESC, company_id LIMIT 10) top
  JOIN company c ON c.company_id = top.company_id WHERE top.active_seconds > 0 ORDER BY top.active_seconds DESC, c.company_id`;
/** Two look-ups a company, however long the period. */
const TOP = `WITH used AS (SELECT r.company_id, ${upTo(dayNumber('$2::date'))} - ${upTo(`${dayNumber('$1::date')} - 1`)} AS active_seconds FROM company_usage_running r) ${TOP_TEN}`;
/** From the days themselves, where the period begins before those that are kept added up. */
const TOP_LONG_AGO = `WITH used AS (SELECT u.company_id, sum(u.active_seconds) AS active_seconds FROM company_usage_daily u
  WHERE u.day BETWEEN $1 AND $2 GROUP BY u.company_id) ${TOP_TEN}`;
const LONG_AGO = `SELECT $1::date <= (now() AT TIME ZONE 'UTC')::date - ${RUNNING_DAYS} AS before`;

const TRIALS = `SELECT coalesce(sum(trials_decided), 0)::int AS decided, coalesce(sum(trials_converted), 0)::int AS converted FROM vendor_day WHERE day BETWEEN $1 AND $2`;
const MONTHS = `SELECT to_char(month, 'YYYY-MM') AS month, created, cancelled, "activeSeconds" FROM (
    SELECT date_trunc('month', day) AS month, sum(companies_created)::int AS created, sum(companies_cancelled)::int AS cancelled, sum(active_seconds)::float8 AS "activeSeconds"
    FROM vendor_day GROUP BY 1) months`;
const PAYING = `SELECT to_char(month, 'YYYY-MM') AS month, paying, kept FROM vendor_month WHERE to_char(month, 'YYYY-MM') = ANY ($1)`;

/** What reports of a period are computed from: the summaries of what was. Months are UTC's. */
@Injectable()
export class ReportsRepository {
  constructor(private readonly transaction: OwnerTransaction) {}

  /** All months there were. */
  months = (): Promise<MonthRow[]> => this.query(MONTHS);
  /** Those of the months in which a subscription ran. */
  paying = (months: readonly string[]): Promise<MonthPaying[]> => this.query(PAYING, months);

  async top({ from, to }: Period): Promise<TopCompanyRow[]> {
    const [ago] = await this.query<{ before: boolean }>(LONG_AGO, from);
    return this.query(ago?.before ? TOP_LONG_AGO : TOP, from, to);
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
