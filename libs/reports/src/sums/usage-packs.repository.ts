import { Injectable } from '@nestjs/common';
import { TenantTransaction } from '#platform';
import { sizeOfIds, wordsOf } from '../domain/packed-words.js';
import { type Days, gaps, longestWithin } from '../domain/report-days.js';
import { addedDays, type DaysPack, type TeamDaysPack } from '../domain/usage-by-day.js';
import { activeBlocks, type ActivePack, type PackedNames, usedBlocks, type UsedPack, workedDays, type WorkedPack } from '../domain/usage-packs.js';
import { PackMemory } from './pack-memory.js';
import type { ReportRange } from './report-range.js';
import { ACTIVE, BY_DAY, BY_DAY_OF_TEAMS, LISTED, LISTED_BY_DAY, TEAMS, USED, WORKED } from './usage-packs.sql.js';

/** What is packed of a period, and the days of it that are not. Each day is in one of both. */
export interface Packed<P> {
  readonly packs: readonly P[];
  readonly left: readonly Days[];
}

/** A pack that there is. What was packed anew has another version. */
interface Listed extends Days {
  readonly version: string;
}

interface PackRow extends Listed {
  readonly bytes: string;
}

interface TeamRow extends PackRow {
  readonly team: string;
  readonly members: string;
}

/** How packs are listed and read, and what is remembered of one, with its size. */
interface Reading<R extends PackRow, P extends Days> {
  readonly name: string;
  readonly listed: string;
  readonly sql: string;
  readonly pack: (row: R, bytes: Buffer) => P;
  readonly bytes: (pack: P) => number;
}

/** Some twenty companies of 500 people whose reports go back a year. */
const REMEMBERED_BYTES = 64 * 2 ** 20;
/** What a name takes, about. */
const NAME_BYTES = 64;
const sizeOfNames = ({ applications, websites }: PackedNames): number => (applications.length + websites.length) * NAME_BYTES;

const READ_USED: Reading<PackRow & PackedNames, UsedPack> = {
  name: 'used', listed: LISTED, sql: USED,
  pack: ({ from, to, applications, websites }, bytes) => ({ from, to, applications, websites, used: usedBlocks(bytes) }),
  bytes: (pack) => pack.used.words.byteLength + sizeOfIds(pack.used.ids) + sizeOfNames(pack),
};
const READ_ACTIVE: Reading<PackRow, ActivePack> = {
  name: 'active', listed: LISTED, sql: ACTIVE,
  pack: ({ from, to }, bytes) => ({ from, to, active: activeBlocks(bytes) }),
  bytes: ({ active }) => active.words.byteLength + sizeOfIds(active.ids),
};
const READ_WORKED: Reading<PackRow, WorkedPack> = {
  name: 'worked', listed: LISTED, sql: WORKED,
  pack: ({ from, to }, bytes) => ({ from, to, worked: workedDays(bytes) }),
  bytes: ({ worked: { ids, ends, afters, seconds } }) => sizeOfIds(ids) + ends.byteLength + afters.byteLength + seconds.byteLength,
};
const READ_BY_DAY: Reading<PackRow & PackedNames, DaysPack & Listed> = {
  name: 'by day', listed: LISTED_BY_DAY, sql: BY_DAY,
  pack: ({ from, to, version, applications, websites }, bytes) => ({ from, to, version, applications, websites, byDay: wordsOf(bytes) }),
  bytes: (pack) => pack.byDay.byteLength + sizeOfNames(pack),
};

/** Days that are over, as usage-aggregation has packed them. A pack that is gone before it could be read is not in the answer: its days are left. */
@Injectable()
export class UsagePacksRepository {
  private readonly memory = new PackMemory(REMEMBERED_BYTES);

  constructor(private readonly transaction: TenantTransaction) {}

  used(range: ReportRange): Promise<Packed<UsedPack>> {
    return this.packed(READ_USED, range);
  }

  active(range: ReportRange): Promise<Packed<ActivePack>> {
    return this.packed(READ_ACTIVE, range);
  }

  worked(range: Days): Promise<Packed<WorkedPack>> {
    return this.packed(READ_WORKED, range);
  }

  /** Weeks and months day by day: what everybody used, and what these teams did. */
  async byDay(range: Days, teams: readonly string[]): Promise<Packed<TeamDaysPack>> {
    const { packs, left } = await this.packed(READ_BY_DAY, range);
    if (teams.length === 0 || packs.length === 0) return { packs: packs.map((pack) => ({ ...pack, ofTeams: new Map() })), left };
    const withTeams = await this.withTeams(packs, teams);
    return { packs: withTeams, left: gaps(range, withTeams) };
  }

  /** The team of each member of these teams, by id. */
  async members(teams: readonly string[]): Promise<Map<string, string>> {
    if (teams.length === 0) return new Map();
    const sql = 'SELECT employee_id AS id, team_id AS team FROM team_member WHERE company_id = $1 AND team_id = ANY ($2::uuid[])';
    const rows = await this.query<{ id: string; team: string }>(sql, [teams]);
    return new Map(rows.map(({ id, team }) => [id, team]));
  }

  /** Of the fewest packs that say most of the range. */
  private async packed<R extends PackRow, P extends Days>({ name, listed, sql, pack, bytes }: Reading<R, P>, range: Days): Promise<Packed<P>> {
    const packs: P[] = [];
    const missing: Listed[] = [];
    for (const each of longestWithin(range, await this.query<Listed>(listed, [range.from, range.to]))) {
      const known = this.memory.find<P>(this.key(name, each), each.version);
      if (known) packs.push(known);
      else missing.push(each);
    }
    for (const row of await this.read<R>(sql, missing)) {
      const found = pack(row, Buffer.from(row.bytes, 'base64'));
      this.memory.remember(this.key(name, row), row.version, found, bytes(found));
      packs.push(found);
    }
    return { packs, left: gaps(range, packs) };
  }

  /** With what each of these teams used, if it has members. A pack that is gone before that could be read is left out. */
  private async withTeams(packs: readonly (DaysPack & Listed)[], teams: readonly string[]): Promise<TeamDaysPack[]> {
    const present = await this.query<{ team: string; members: string }>(TEAMS, [teams]);
    const found = packs.map((pack) => ({ ...pack, ofTeams: this.rememberedOfTeams(pack, present) }));
    const missing = found.filter(({ ofTeams }) => ofTeams.size < present.length);
    for (const { team, members, bytes, from, to, version } of await this.read<TeamRow>(BY_DAY_OF_TEAMS, missing, [present.map((each) => each.team)])) {
      const words = addedDays(Buffer.from(bytes, 'base64'));
      this.memory.remember(this.key(team, { from, to }), `${version} ${members}`, words, words.byteLength);
      missing.find((pack) => pack.from === from && pack.to === to && pack.version === version)?.ofTeams.set(team, words);
    }
    return found.filter(({ ofTeams }) => ofTeams.size === present.length);
  }

  private rememberedOfTeams(pack: Listed, teams: readonly { readonly team: string; readonly members: string }[]): Map<string, Uint32Array> {
    const ofTeams = new Map<string, Uint32Array>();
    for (const { team, members } of teams) {
      const words = this.memory.find<Uint32Array>(this.key(team, pack), `${pack.version} ${members}`);
      if (words) ofTeams.set(team, words);
    }
    return ofTeams;
  }

  private key(what: string, { from, to }: Days): string {
    return `${this.transaction.companyId} ${from} ${to} ${what}`;
  }

  private async read<R>(sql: string, packs: readonly Days[], parameters: readonly unknown[] = []): Promise<R[]> {
    return packs.length === 0 ? [] : this.query<R>(sql, [packs.map(({ from }) => from), packs.map(({ to }) => to), ...parameters]);
  }

  private query<R>(sql: string, parameters: readonly unknown[]): Promise<R[]> {
    return this.transaction.manager.query<R[]>(sql, [this.transaction.companyId, ...parameters]);
  }
}
