import { inTeam } from '#tenancy';
import type { Days } from '../domain/report-days.js';
import type { ReportRange } from './report-range.js';

/** A statement in the making: its parameters get their places as its parts are written. `$1` is always the company. */
export class Statement {
  readonly parameters: unknown[] = [];

  constructor(private readonly range: ReportRange) {}

  place(value: unknown): `$${number}` {
    this.parameters.push(value);
    return `$${this.parameters.length + 1}`;
  }

  /** Whether a row is of the employee and the team asked for. `column` with its table: team_member has one of this name too. */
  whose(column: `${string}.employee_id`): string {
    const { employeeId, teamId } = this.range;
    return [
      ...(employeeId === null ? [] : [`${column} = ${this.place(employeeId)}::uuid`]),
      ...(teamId === null ? [] : [inTeam(column, this.place(teamId))]),
      'true',
    ].join(' AND ');
  }

  /** Whether a day is in the period. */
  inPeriod(column: string): string {
    return `${column} BETWEEN ${this.place(this.range.from)}::date AND ${this.place(this.range.to)}::date`;
  }

  /** Whether a day is in one of these, of which there is one at least. */
  within(column: string, ranges: readonly Days[]): string {
    return `(${ranges.map(({ from, to }) => `${column} BETWEEN ${this.place(from)}::date AND ${this.place(to)}::date`).join(' OR ')})`;
  }

  /** To stand after FROM: rows `d` of a table on these days, each by a look into the index. Further conditions may follow. */
  rowsOf(table: string, days: readonly Days[]): string {
    const [from, to] = [days.map((each) => each.from), days.map((each) => each.to)];
    return `unnest(${this.place(from)}::date[], ${this.place(to)}::date[]) AS days (first, last) JOIN ${table} d ON d.company_id = $1 AND d.day BETWEEN days.first AND days.last`;
  }

  /**
   * The employees' rows of the period, `columns` of each: sums of whole months where they are kept, days where not.
   * The columns are the same in both tables, or have the same names by `AS`.
   */
  parts(monthly: string, daily: string, columns: { readonly monthly: string; readonly daily: string }): string {
    const { months, ranges } = this.range.parts;
    const selects: string[] = [];
    if (months.length > 0) {
      selects.push(`SELECT ${columns.monthly} FROM ${monthly} p WHERE p.company_id = $1 AND p.month = ANY (${this.place(months)}::date[]) AND ${this.whose('p.employee_id')}`);
    }
    if (ranges.length > 0) selects.push(`SELECT ${columns.daily} FROM ${daily} p WHERE p.company_id = $1 AND ${this.within('p.day', ranges)} AND ${this.whose('p.employee_id')}`);
    return selects.join('\n    UNION ALL\n    ');
  }
}
