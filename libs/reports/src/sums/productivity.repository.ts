import { Injectable } from '@nestjs/common';
import { TenantTransaction } from '#platform';
import { CLASSES } from '../domain/item-classes.js';
import type { RuleKind } from '../domain/patterns.js';
import type { Days } from '../domain/report-days.js';
import { ITEM_TABLES } from './item-sums.repository.js';
import { isOfEverybody, type ReportRange } from './report-range.js';
import { Statement } from './statement.js';

/** What items count as. Those that are not listed are of class `OTHERS`. `teams` have rules of their own: all others are `EVERYBODY`. */
export interface Classes {
  readonly teams: readonly string[];
  readonly keys: readonly string[];
  readonly teamOf: readonly string[];
  readonly classOf: readonly number[];
  /** Items that are of another class for a team than for everybody. */
  readonly moved: readonly MovedItem[];
}

export interface MovedItem {
  readonly key: string;
  readonly team: string;
  readonly from: number;
  readonly to: number;
}

export interface ClassSeconds {
  /** The employee's id, or the day `YYYY-MM-DD`. */
  readonly key: string;
  readonly class: number;
  readonly seconds: number;
}

/** By class; null where there is nothing of it. */
interface ClassSums {
  readonly key: string;
  readonly [itemClass: `class${number}`]: number | null;
}

/** In the place of a team: those who are in none that has rules of its own. */
export const EVERYBODY = '00000000-0000-0000-0000-000000000000';
export const OTHERS = 1;
const COLUMNS = Array.from({ length: CLASSES }, (_, itemClass) => ({ itemClass, column: `class${itemClass}` as const }));
/** One row a key instead of one a key and class: there are many keys. */
const CLASS_SUMS = COLUMNS.map(({ itemClass, column }) => `sum(s.seconds) FILTER (WHERE coalesce(c.class, ${OTHERS}) = ${itemClass})::float8 AS ${column}`).join(', ');
const KEY_TYPES = { APPLICATION: 'uuid', WEBSITE: 'text' } as const;

/** Seconds by class of item, of each employee or of each day. */
@Injectable()
export class ProductivityRepository {
  constructor(private readonly transaction: TenantTransaction) {}

  byEmployee(kind: RuleKind, range: ReportRange, classes: Classes): Promise<ClassSeconds[]> {
    const { daily, monthly, key } = ITEM_TABLES[kind];
    const statement = new Statement(range);
    const columns = `p.employee_id, p.${key} AS item, p.seconds`;
    const rows = statement.parts(monthly, daily, { monthly: columns, daily: columns });
    const sums = `SELECT p.employee_id AS key, p.item, p.seconds, tm.team_id AS team FROM (${rows}) AS p
      LEFT JOIN team_member tm ON tm.company_id = $1 AND tm.employee_id = p.employee_id AND tm.team_id = ANY (${statement.place(classes.teams)}::uuid[])`;
    return this.byClass(kind, sums, `coalesce(s.team, '${EVERYBODY}')`, classes, statement);
  }

  /**
   * Of these days, which are of the range. Of everybody: the company's own days by the rules of everybody, and what members of teams used of what is something else for
   * them. Else all is of one `team`, which is null where it is none.
   */
  async byDay(kind: RuleKind, range: ReportRange, days: readonly Days[], team: string | null, classes: Classes): Promise<ClassSeconds[]> {
    const { company, daily, key } = ITEM_TABLES[kind];
    const statement = new Statement(range);
    if (isOfEverybody(range)) {
      const sums = `SELECT d.day AS key, d.${key} AS item, d.seconds FROM ${statement.rowsOf(company, days)}`;
      return [...(await this.byClass(kind, sums, `'${EVERYBODY}'`, classes, statement)), ...(await this.moved(kind, range, days, classes.moved))];
    }
    const rows = `SELECT d.day, d.${key} AS item, d.seconds FROM ${statement.rowsOf(daily, days)}`;
    // Member by member: asked for days of members, the planner reads everybody's.
    const theirs =
      range.employeeId === null
        ? `SELECT d.* FROM team_member tm CROSS JOIN LATERAL (${rows} AND d.employee_id = tm.employee_id OFFSET 0) AS d WHERE tm.company_id = $1 AND tm.team_id = ${statement.place(range.teamId)}`
        : `${rows} AND ${statement.whose('d.employee_id')}`;
    const sums = `SELECT d.day AS key, d.item, d.seconds FROM (${theirs}) AS d`;
    return this.byClass(kind, sums, `${statement.place(team !== null && classes.teams.includes(team) ? team : EVERYBODY)}::uuid`, classes, statement);
  }

  /** Null: in none. */
  async teamOf(employeeId: string): Promise<string | null> {
    const [row] = await this.transaction.manager.query<{ team: string }[]>(
      'SELECT team_id AS team FROM team_member WHERE company_id = $1 AND employee_id = $2',
      [this.transaction.companyId, employeeId],
    );
    return row?.team ?? null;
  }

  /** By day, taken from the one class and given to the other. */
  private async moved(kind: RuleKind, range: ReportRange, days: readonly Days[], items: readonly MovedItem[]): Promise<ClassSeconds[]> {
    if (items.length === 0) return [];
    const { daily, key } = ITEM_TABLES[kind];
    const statement = new Statement(range);
    const place = (column: keyof MovedItem): string => statement.place(items.map((item) => item[column]));
    // One look into the key of the days for each member and item; joined freely, all days of all members would be read.
    const sql = /* sql */ `
      SELECT d.day::text AS key, c."from", c."to", sum(d.seconds)::float8 AS seconds
      FROM unnest(${place('key')}::${KEY_TYPES[kind]}[], ${place('team')}::uuid[], ${place('from')}::integer[], ${place('to')}::integer[]) AS c (key, team, "from", "to")
      JOIN team_member tm ON tm.company_id = $1 AND tm.team_id = c.team
      CROSS JOIN LATERAL (
        SELECT d.day, d.seconds FROM ${statement.rowsOf(daily, days)} AND d.employee_id = tm.employee_id AND d.${key} = c.key OFFSET 0) AS d
      GROUP BY d.day, c."from", c."to"`;
    const rows = await this.transaction.manager.query<{ key: string; from: number; to: number; seconds: number }[]>(sql, [this.transaction.companyId, ...statement.parameters]);
    return rows.flatMap(({ from, to, seconds, ...row }) => [
      { ...row, class: from, seconds: -seconds },
      { ...row, class: to, seconds },
    ]);
  }

  /** `sums` has the columns key, item and seconds, and what `teamOf` needs: the team with rules of its own, or `EVERYBODY`. */
  private async byClass(kind: RuleKind, sums: string, teamOf: string, { keys, teamOf: teams, classOf }: Classes, statement: Statement): Promise<ClassSeconds[]> {
    const sql = /* sql */ `
      SELECT s.key::text AS key, ${CLASS_SUMS}
      FROM (${sums}) AS s
      LEFT JOIN unnest(${statement.place(keys)}::${KEY_TYPES[kind]}[], ${statement.place(teams)}::uuid[], ${statement.place(classOf)}::integer[]) AS c (key, team, class)
        ON c.key = s.item AND c.team = ${teamOf}
      GROUP BY s.key`;
    const rows = await this.transaction.manager.query<ClassSums[]>(sql, [this.transaction.companyId, ...statement.parameters]);
    const seconds: ClassSeconds[] = [];
    for (const row of rows) {
      for (const { itemClass, column } of COLUMNS) {
        const sum = row[column] ?? null;
        if (sum !== null) seconds.push({ key: row.key, class: itemClass, seconds: sum });
      }
    }
    return seconds;
  }
}
