import type { Api } from '../api.js';
import type { Call } from '../http-client.js';
import { member } from '../members.js';
import { type Company, createCompany, enrol, invite, type Person, signInOwner, type Tracker } from '../world.js';
import { furnish, KINDS, MAKERS, succeed, type ThingKind } from './things.js';

/** Who calls, in the order of the table's columns. */
export const CALLERS = ['nobody', 'OWNER', 'ADMIN', 'VIEWER', 'EMPLOYEE', 'ADMIN of another company', 'ADMIN of a suspended company'] as const;
export type Caller = (typeof CALLERS)[number];

/** Somebody in a company, with a tracker and one of everything that a person can have. */
export interface Member extends Person {
  readonly company: Company;
  readonly tracker: Tracker;
  /** The bearer of who made the company. */
  readonly vendor: string;
  /** Of these, the one that stays: named by whoever is refused. */
  readonly kept: Map<ThingKind, string>;
}

export interface AccessWorld {
  readonly owner: string;
  readonly members: Readonly<Record<'ADMIN' | 'VIEWER' | 'EMPLOYEE' | 'ADMIN of another company' | 'ADMIN of a suspended company', Member>>;
}

/** The vendor and three companies. Who is a viewer now has recorded before, and the suspended company was once served: both have things of their own. */
export async function accessWorld(api: Api): Promise<AccessWorld> {
  const owner = await signInOwner(api);
  const [served, other, suspended] = [await createCompany(api, owner), await createCompany(api, owner), await createCompany(api, owner)];
  for (const company of [served, other, suspended]) await furnish(api, company);
  const members = {
    ADMIN: await equip(api, owner, served, served.admin),
    VIEWER: await equip(api, owner, served, await invite(api, served.admin)),
    EMPLOYEE: await equip(api, owner, served, await invite(api, served.admin)),
    'ADMIN of another company': await equip(api, owner, other, other.admin),
    'ADMIN of a suspended company': await equip(api, owner, suspended, suspended.admin),
  };
  await succeed(api.http.patch(`/api/company/employees/${members.VIEWER.id}`, { role: 'VIEWER' }, served.admin));
  await succeed(api.http.post(`/api/owner/companies/${suspended.id}/suspend`, { reason: 'A test' }, { bearer: owner }));
  return { owner, members };
}

async function equip(api: Api, vendor: string, company: Company, person: Person): Promise<Member> {
  const member: Member = { ...person, company, tracker: await enrol(api, company.key, person), vendor, kept: new Map() };
  for (const kind of KINDS) member.kept.set(kind, await MAKERS[kind](api, member));
  return member;
}

/** What the caller's request carries. Who has no tracker tries with the served company's key and a token of the web. */
export function credentials(world: AccessWorld, caller: Caller, desktop: boolean): Call {
  if (caller === 'nobody') return {};
  if (caller === 'OWNER') return { bearer: world.owner, ...(desktop ? { key: world.members.ADMIN.company.key } : {}) };
  const { bearer, tracker } = world.members[caller];
  return desktop ? { key: tracker.key, token: tracker.token } : { bearer };
}

/** The bearer of a new member of the caller's company with the caller's role; none for who has neither. */
export async function inStead(api: Api, { members }: AccessWorld, caller: Caller): Promise<string | undefined> {
  if (caller === 'nobody' || caller === 'OWNER') return undefined;
  const role = caller === 'VIEWER' || caller === 'EMPLOYEE' ? caller : 'ADMIN';
  return (await member(api, members[caller].company.id, role)).bearer;
}

/** Whose things the caller's request names: their own, where they are somebody in a company; else those of an employee of the served one. */
export function namedBy(world: AccessWorld, caller: Caller): Member {
  const outsider = caller === 'nobody' || caller === 'OWNER' || caller === 'ADMIN of another company';
  return world.members[outsider ? 'EMPLOYEE' : caller];
}

/** Rows of the company, all tables: what a refused request must leave as it is. */
export async function rowsOf(api: Api, companyId: string): Promise<Record<string, string>> {
  const tables = await api.sql<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'company_id'
     WHERE c.relnamespace = 'ept'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition ORDER BY 1`,
  );
  const rows = await Promise.all(tables.map(({ name }) => api.sql(`SELECT to_jsonb(t) - 'last_sync_at' AS row FROM ${name} t WHERE company_id = $1 ORDER BY 1`, [companyId])));
  return Object.fromEntries(tables.map(({ name }, i) => [name, JSON.stringify(rows[i])]));
}
