import { Injectable } from '@nestjs/common';
import { TenantTransaction } from '#platform';
import { type Days, gaps, longestWithin } from '../domain/report-days.js';
import { type ActivePack, packedId, type UsedPack } from '../domain/usage-packs.js';
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

  /** The team of each member of these teams, by id as packs have it. */
  async members(teams: readonly string[]): Promise<Map<string, string>> {
    if (teams.length === 0) return new Map();
    const sql = 'SELECT employee_id AS id, team_id AS team FROM team_member WHERE company_id = $1 AND team_id = ANY ($2::uuid[])';
    const rows = await this.query<{ id: string; team: string }>(sql, [teams]);
    return new Map(rows.map(({ id, team }) => [packedId(id), team]));
  }

  private async packed<P>(sql: string, range: ReportRange): Promise<Packed<P>> {
    const wanted = longestWithin(range, await this.query<Days>(PACKED, [range.from, range.to]));
    const found = await this.query<P & Days>(sql, [wanted.map(({ from }) => from), wanted.map(({ to }) => to)]);
    return { packs: found, left: gaps(range, found) };
  }

  private query<R>(sql: string, parameters: readonly unknown[]): Promise<R[]> {
    return this.transaction.manager.query<R[]>(sql, [this.transaction.companyId, ...parameters]);
  }
}
