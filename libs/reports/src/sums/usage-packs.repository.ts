import { Injectable } from '@nestjs/common';
import { TenantTransaction } from '#platform';
import { type Days, gaps, longestWithin } from '../domain/report-days.js';
import { type ActivePack, type DaysPack, packedId, type UsedPack, type WorkedPack } from '../domain/usage-packs.js';
import type { ReportRange } from './report-range.js';

/** What is packed of a period, and the days of it that are not. Each day is in one of both. */
export interface Packed<P> {
  readonly packs: readonly P[];
  readonly left: readonly Days[];
}

const PACKED = /* sql */ `
SELECT first_day::text AS "from", last_day::text AS "to" FROM usage_pack WHERE company_id = $1 AND first_day >= $2::date AND last_day <= $3::date`;

const packs = (columns: string): string => /* sql */ `
SELECT p.first_day::text AS "from", p.last_day::text AS "to", ${columns} FROM unnest($2::date[], $3::date[]) AS wanted (first_day, last_day)
JOIN usage_pack p ON p.company_id = $1 AND p.first_day = wanted.first_day AND p.last_day = wanted.last_day`;

const USED = packs('p.applications, p.websites, p.used');
const ACTIVE = packs('p.active');
const WORKED = packs('p.worked');

/** One row a pack, and one for each pack and team of which anything was used. Member by member: else the rows of everybody are read. */
const BY_DAY = /* sql */ `
WITH packs AS (
  SELECT p.first_day, p.last_day, p.applications, p.websites, p.by_day FROM unnest($2::date[], $3::date[]) AS wanted (first_day, last_day)
  JOIN usage_pack p ON p.company_id = $1 AND p.first_day = wanted.first_day AND p.last_day = wanted.last_day AND p.by_day IS NOT NULL
)
SELECT first_day::text AS "from", last_day::text AS "to", NULL::uuid AS team, applications, websites, by_day AS "byDay" FROM packs
UNION ALL
SELECT p.first_day::text, p.last_day::text, tm.team_id, NULL, NULL, string_agg(e.by_day, ''::bytea)
FROM packs p JOIN team_member tm ON tm.company_id = $1 AND tm.team_id = ANY ($4::uuid[])
CROSS JOIN LATERAL (
  SELECT by_day FROM employee_usage_pack
  WHERE company_id = $1 AND first_day = p.first_day AND last_day = p.last_day AND employee_id = tm.employee_id OFFSET 0) AS e
GROUP BY p.first_day, p.last_day, tm.team_id`;

interface ByDayRow extends Omit<DaysPack, 'ofTeams'> {
  /** Null: of everybody. */
  readonly team: string | null;
}

/** Days that are over, as usage-aggregation has packed them. What is not in the answer of the one statement that reads them is to be read from the days. */
@Injectable()
export class UsagePacksRepository {
  constructor(private readonly transaction: TenantTransaction) {}

  used(range: ReportRange): Promise<Packed<UsedPack>> {
    return this.packed<UsedPack>(USED, range);
  }

  active(range: ReportRange): Promise<Packed<ActivePack>> {
    return this.packed<ActivePack>(ACTIVE, range);
  }

  worked(range: Days): Promise<Packed<WorkedPack>> {
    return this.packed<WorkedPack>(WORKED, range);
  }

  /** Weeks and months day by day: what everybody used, and what these teams did. */
  async byDay(range: Days, teams: readonly string[]): Promise<Packed<DaysPack>> {
    const rows = await this.rows<ByDayRow>(BY_DAY, range, `${PACKED} AND by_day IS NOT NULL`, [teams]);
    const packs = rows.flatMap(({ team, ...pack }) => (team === null ? [{ ...pack, ofTeams: new Map<string, Buffer>() }] : []));
    const ofTeams = new Map(packs.map((pack) => [pack.from, pack.ofTeams]));
    for (const { team, from, byDay } of rows) if (team !== null) ofTeams.get(from)?.set(team, byDay);
    return { packs, left: gaps(range, packs) };
  }

  /** The team of each member of these teams, by id as packs have it. */
  async members(teams: readonly string[]): Promise<Map<string, string>> {
    if (teams.length === 0) return new Map();
    const sql = 'SELECT employee_id AS id, team_id AS team FROM team_member WHERE company_id = $1 AND team_id = ANY ($2::uuid[])';
    const rows = await this.query<{ id: string; team: string }>(sql, [teams]);
    return new Map(rows.map(({ id, team }) => [packedId(id), team]));
  }

  private async packed<P>(sql: string, range: Days): Promise<Packed<P>> {
    const packs = await this.rows<P & Days>(sql, range);
    return { packs, left: gaps(range, packs) };
  }

  /** Of the fewest packs that say most of the range. */
  private async rows<R>(sql: string, range: Days, packed = PACKED, parameters: readonly unknown[] = []): Promise<R[]> {
    const wanted = longestWithin(range, await this.query<Days>(packed, [range.from, range.to]));
    return this.query<R>(sql, [wanted.map(({ from }) => from), wanted.map(({ to }) => to), ...parameters]);
  }

  private query<R>(sql: string, parameters: readonly unknown[]): Promise<R[]> {
    return this.transaction.manager.query<R[]>(sql, [this.transaction.companyId, ...parameters]);
  }
}
