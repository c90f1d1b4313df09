import { Injectable } from '@nestjs/common';
import { TenantTransaction } from '#platform';
import type { LatenessRule } from '../domain/lateness.js';
import type { Days } from '../domain/report-days.js';
import type { ActiveSum } from '../domain/usage-packs.js';
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

  /** Sums of these days, which are of the range, by employee. */
  async sums(range: ReportRange, days: readonly Days[], rule: LatenessRule | null): Promise<(ActiveSum & { employeeId: string })[]> {
    if (days.length === 0) return [];
    const statement = new Statement(range);
    const from = statement.place(rule?.fromMinute ?? 0);
    const late = `CASE WHEN d.first_active_minute > ${from}::integer AND extract(isodow FROM d.day)::integer = ANY (${statement.place(rule?.days ?? [])}::integer[])
      AND NOT d.day = ANY (${statement.place([...(rule?.holidays ?? [])])}::date[]) THEN d.first_active_minute - ${from}::integer END`;
    return this.query(
      `SELECT employee_id AS "employeeId", count(*)::integer AS days, sum(first_active_minute)::integer AS "firstMinutes", sum(last_active_minute)::integer AS "lastMinutes",
         count(late)::integer AS "lateDays", coalesce(sum(late), 0)::integer AS "lateMinutes"
       FROM (SELECT d.employee_id, d.first_active_minute, d.last_active_minute, ${late} AS late FROM employee_usage_daily d
         WHERE d.company_id = $1 AND ${statement.within('d.day', days)} AND d.first_active_minute IS NOT NULL AND ${statement.whose('d.employee_id')}) AS d
       GROUP BY employee_id`,
      statement,
    );
  }

  /** By name. */
  names(employeeIds: readonly string[]): Promise<{ employeeId: string; name: string }[]> {
    const sql = 'SELECT id AS "employeeId", name FROM membership WHERE company_id = $1 AND id = ANY ($2::uuid[]) ORDER BY lower(name), id';
    return this.transaction.manager.query(sql, [this.transaction.companyId, employeeIds]);
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
