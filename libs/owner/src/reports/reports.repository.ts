import { Injectable } from '@nestjs/common';
import { OwnerTransaction } from '#platform';
import type { MonthCount, MonthPaying } from '../domain/report-figures.js';
import type { Period } from '../domain/usage-days.js';

export interface TopCompanyRow {
  readonly id: string;
  readonly name: string;
  readonly activeSeconds: number;
}
export interface MonthRow extends MonthCount {
  readonly activeSeconds: number;
}

const upTo = (which: string): string => `(SELECT r.active_seconds FROM vendor_usage_running r WHERE ${which} ORDER BY r.day DESC LIMIT 1)`;
/** Two rows, however long the period and however many companies. The oldest of the same use come first. */
const TOP = `SELECT c.company_id AS id, c.name, top.active_seconds::float8 AS "activeSeconds"
  FROM (SELECT place, until - coalesce(before, 0) AS active_seconds
    FROM (SELECT generate_subscripts(until, 1) AS place, unnest(until) AS until, unnest(before) AS before
      FROM (SELECT ${upTo('r.day <= $2')} AS until, coalesce(${upTo('r.day < $1')}, '{}') AS before) sums) each
    ORDER BY 2 DESC, 1 LIMIT 10) top
  JOIN vendor_place p ON p.place = top.place JOIN company c ON c.company_id = p.company_id
  WHERE top.active_seconds > 0 ORDER BY top.active_seconds DESC, top.place`;

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

  /** The ten of most use. */
  top = ({ from, to }: Period): Promise<TopCompanyRow[]> => this.query(TOP, from, to);

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
