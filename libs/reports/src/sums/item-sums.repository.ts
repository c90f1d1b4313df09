import { Injectable } from '@nestjs/common';
import { TenantTransaction } from '#platform';
import type { RuleKind } from '../domain/patterns.js';
import type { Days } from '../domain/report-days.js';
import { isOfEverybody, type ReportRange } from './report-range.js';
import { Statement } from './statement.js';

export interface ItemSum {
  readonly name: string;
  readonly seconds: number;
}

/** The longest used, and what all of them come to. */
export interface ItemSums {
  readonly items: ItemSum[];
  readonly count: number;
  readonly totalSeconds: number;
}

/** A name and the key by which it is kept. */
export interface KeyedName {
  readonly key: string;
  readonly name: string;
}

/** Where seconds by application and by website are kept. */
export const ITEM_TABLES = {
  APPLICATION: { company: 'company_application_daily', daily: 'employee_application_daily', monthly: 'employee_application_monthly', key: 'app_key', name: 'app' },
  WEBSITE: { company: 'company_website_daily', daily: 'employee_website_daily', monthly: 'employee_website_monthly', key: 'domain', name: 'domain' },
} as const;

const LONGEST = `seconds::float8 AS seconds, count(*) OVER ()::integer AS count, (sum(seconds) OVER ())::float8 AS total`;

/** Seconds by application and by website. Plain sums of what was recorded: a browser's time is in both. */
@Injectable()
export class ItemSumsRepository {
  constructor(private readonly transaction: TenantTransaction) {}

  async longest(kind: RuleKind, range: ReportRange, limit: number): Promise<ItemSums> {
    const { company, key, name } = ITEM_TABLES[kind];
    const statement = new Statement(range);
    const sums = isOfEverybody(range)
      ? `SELECT min(${name}) AS name, sum(seconds) AS seconds FROM ${company} WHERE company_id = $1 AND ${statement.inPeriod('day')} GROUP BY ${key}`
      : `SELECT n.name, s.seconds FROM (
           SELECT ${key} AS key, sum(seconds) AS seconds FROM (${this.employeeRows(kind, statement)}) AS p GROUP BY ${key}) AS s
         JOIN (SELECT ${key} AS key, min(${name}) AS name FROM ${company} WHERE company_id = $1 AND ${statement.inPeriod('day')} GROUP BY ${key}) AS n ON n.key = s.key`;
    const rows = await this.query<ItemSum & { count: number; total: number }>(
      `SELECT name, ${LONGEST} FROM (${sums}) AS sums WHERE seconds > 0 ORDER BY sums.seconds DESC, name COLLATE "C" LIMIT ${statement.place(limit)}`,
      statement,
    );
    return { items: rows.map(({ name, seconds }) => ({ name, seconds })), count: rows[0]?.count ?? 0, totalSeconds: rows[0]?.total ?? 0 };
  }

  /** All that anybody used on these days, of the range. */
  names(kind: RuleKind, range: ReportRange, days: readonly Days[]): Promise<KeyedName[]> {
    const { company, key, name } = ITEM_TABLES[kind];
    const statement = new Statement(range);
    return this.query(`SELECT d.${key}::text AS key, min(d.${name}) AS name FROM ${statement.rowsOf(company, days)} GROUP BY d.${key}`, statement);
  }

  private employeeRows(kind: RuleKind, statement: Statement): string {
    const { daily, monthly, key } = ITEM_TABLES[kind];
    const columns = `p.${key}, p.seconds`;
    return statement.parts(monthly, daily, { monthly: columns, daily: columns });
  }

  private query<R>(sql: string, { parameters }: Statement): Promise<R[]> {
    return this.transaction.manager.query<R[]>(sql, [this.transaction.companyId, ...parameters]);
  }
}
