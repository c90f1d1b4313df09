import { Injectable } from '@nestjs/common';
import { TenantTransaction } from '#platform';
import { startOfWeek } from '#tenancy';
import { isOfEverybody, type ReportRange } from './report-range.js';
import { Statement } from './statement.js';

/** Seconds of a day, week or month, or of an employee. */
export interface UsageSum {
  /** The first day, `YYYY-MM-DD`, or the employee's id. */
  readonly key: string;
  /** The employee's; null of a period. */
  readonly name: string | null;
  readonly activeSeconds: number;
  readonly idleSeconds: number;
  readonly sessions: number;
  /** On how many days somebody was active, each person counted. */
  readonly days: number;
}

export type PeriodUnit = 'day' | 'week' | 'month';

const SUMS = `sum(active_seconds)::float8 AS "activeSeconds", sum(idle_seconds)::float8 AS "idleSeconds", sum(sessions)::float8 AS sessions, sum(days)::float8 AS days`;
const FIRST_DAY: Readonly<Record<PeriodUnit, string>> = { day: 'day', week: startOfWeek('day'), month: `date_trunc('month', day::timestamp)::date` };
const COLUMNS = 'active_seconds, idle_seconds, sessions';

/** Active and idle time, from the company's days where it is everybody's, else from the employees'. */
@Injectable()
export class UsageSumsRepository {
  constructor(private readonly transaction: TenantTransaction) {}

  /** In order; periods without anything are left out. A week is the company's. */
  byPeriod(range: ReportRange, unit: PeriodUnit): Promise<UsageSum[]> {
    const statement = new Statement(range);
    const days = isOfEverybody(range)
      ? `SELECT day, ${COLUMNS}, employees_active AS days FROM company_usage_daily WHERE company_id = $1 AND ${statement.inPeriod('day')}`
      : `SELECT day, ${COLUMNS}, (active_seconds > 0)::integer AS days FROM ${this.theirDays(range, statement)} AS d`;
    const sums = `SELECT ${FIRST_DAY[unit]} AS first_day, ${SUMS} FROM (${days}) AS d GROUP BY first_day`;
    return this.query(`SELECT first_day::text AS key, NULL AS name, "activeSeconds", "idleSeconds", sessions, days FROM (${sums}) AS s ORDER BY first_day`, statement);
  }

  /** Who was active longest comes first; who recorded nothing is left out. */
  byEmployee(range: ReportRange): Promise<UsageSum[]> {
    const statement = new Statement(range);
    const rows = statement.parts('employee_usage_monthly', 'employee_usage_daily', {
      monthly: `p.employee_id, ${COLUMNS}, p.days`,
      daily: `p.employee_id, ${COLUMNS}, (p.active_seconds > 0)::integer AS days`,
    });
    return this.query(
      `SELECT s.key, m.name, s."activeSeconds", s."idleSeconds", s.sessions, s.days
       FROM (SELECT employee_id AS key, ${SUMS} FROM (
    ${rows}
       ) AS d GROUP BY employee_id) AS s
       JOIN membership m ON m.company_id = $1 AND m.id = s.key
       ORDER BY s."activeSeconds" DESC, m.name, s.key`,
      statement,
    );
  }

  /** By id. */
  async names(employeeIds: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.transaction.manager.query<{ id: string; name: string }[]>(
      'SELECT id, name FROM membership WHERE company_id = $1 AND id = ANY ($2::uuid[])',
      [this.transaction.companyId, employeeIds],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /** Days of the employee or the team asked for. Of a team member by member: asked for days of members, the planner reads everybody's. */
  private theirDays(range: ReportRange, statement: Statement): string {
    const rows = `SELECT d.* FROM employee_usage_daily d WHERE d.company_id = $1 AND ${statement.inPeriod('d.day')}`;
    if (range.employeeId !== null) return `(${rows} AND ${statement.whose('d.employee_id')})`;
    return `(SELECT d.* FROM team_member tm CROSS JOIN LATERAL (${rows} AND d.employee_id = tm.employee_id OFFSET 0) AS d
      WHERE tm.company_id = $1 AND tm.team_id = ${statement.place(range.teamId)})`;
  }

  private query(sql: string, { parameters }: Statement): Promise<UsageSum[]> {
    return this.transaction.manager.query<UsageSum[]>(sql, [this.transaction.companyId, ...parameters]);
  }
}
