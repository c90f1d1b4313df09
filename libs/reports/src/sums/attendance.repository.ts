import { Injectable } from '@nestjs/common';
import { TenantTransaction } from '#platform';
import type { LatenessRule } from '../domain/lateness.js';
import { isOfEverybody, type ReportRange } from './report-range.js';
import { Statement } from './statement.js';

/** Minutes since midnight, by the clock of the company's zone. */
export interface AttendanceDay {
  readonly employeeId: string;
  readonly name: string;
  readonly day: string;
  readonly firstMinute: number;
  readonly lastMinute: number;
  readonly activeSeconds: number;
}

export interface AttendanceSum {
  readonly employeeId: string;
  readonly name: string;
  readonly days: number;
  /** Mean minutes since midnight. */
  readonly firstMinute: number;
  readonly lastMinute: number;
  readonly lateDays: number;
  readonly lateMinutes: number;
}

const WHICH = (statement: Statement): string =>
  `d.company_id = $1 AND ${statement.inPeriod('d.day')} AND d.first_active_minute IS NOT NULL AND ${statement.whose('d.employee_id')}`;

/** When people were active first and last. Days without activity are left out: nobody was there. */
@Injectable()
export class AttendanceRepository {
  constructor(private readonly transaction: TenantTransaction) {}

  /** The latest day first, in each the one who began first. */
  async days(range: ReportRange, limit: number, offset: number): Promise<{ items: AttendanceDay[]; total: number }> {
    const statement = new Statement(range);
    const items = await this.query<AttendanceDay>(
      `SELECT d.employee_id AS "employeeId", m.name, d.day::text, d.first_active_minute AS "firstMinute", d.last_active_minute AS "lastMinute", d.active_seconds AS "activeSeconds"
       FROM (SELECT d.* FROM employee_usage_daily d WHERE ${WHICH(statement)}
         ORDER BY d.day DESC, d.first_active_minute, d.employee_id LIMIT ${statement.place(limit)} OFFSET ${statement.place(offset)}) AS d
       JOIN membership m ON m.company_id = $1 AND m.id = d.employee_id
       ORDER BY d.day DESC, d.first_active_minute, d.employee_id`,
      statement,
    );
    return { items, total: await this.count(range) };
  }

  /** By name. */
  employees(range: ReportRange, rule: LatenessRule | null): Promise<AttendanceSum[]> {
    const statement = new Statement(range);
    const from = statement.place(rule?.fromMinute ?? 0);
    const late = `d.first_active_minute > ${from}::integer AND extract(isodow FROM d.day)::integer = ANY (${statement.place(rule?.days ?? [])}::integer[])
      AND NOT d.day = ANY (${statement.place([...(rule?.holidays ?? [])])}::date[])`;
    return this.query(
      `SELECT s.*, m.name FROM (
         SELECT d.employee_id AS "employeeId", count(*)::integer AS days, avg(d.first_active_minute)::float8 AS "firstMinute", avg(d.last_active_minute)::float8 AS "lastMinute",
           (count(*) FILTER (WHERE ${late}))::integer AS "lateDays", coalesce(sum(d.first_active_minute - ${from}::integer) FILTER (WHERE ${late}), 0)::integer AS "lateMinutes"
         FROM employee_usage_daily d WHERE ${WHICH(statement)} GROUP BY d.employee_id) AS s
       JOIN membership m ON m.company_id = $1 AND m.id = s."employeeId" ORDER BY lower(m.name), m.id`,
      statement,
    );
  }

  /** Of everybody the company's days know it. */
  private async count(range: ReportRange): Promise<number> {
    const statement = new Statement(range);
    const [row] = await this.query<{ total: number }>(
      isOfEverybody(range)
        ? `SELECT coalesce(sum(employees_active), 0)::integer AS total FROM company_usage_daily WHERE company_id = $1 AND ${statement.inPeriod('day')}`
        : `SELECT count(*)::integer AS total FROM employee_usage_daily d WHERE ${WHICH(statement)}`,
      statement,
    );
    return row?.total ?? 0;
  }

  private query<R>(sql: string, { parameters }: Statement): Promise<R[]> {
    return this.transaction.manager.query<R[]>(sql, [this.transaction.companyId, ...parameters]);
  }
}
