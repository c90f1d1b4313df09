import { v7 as uuidv7 } from 'uuid';
import { aggregate } from './aggregation.js';
import type { Api } from './api.js';
import type { Answer } from './http-client.js';
import { reflectRoutes } from './routes.js';
import { type Company, createCompany, enrol, invite, type Person, record, signInOwner, type Tracker } from './world.js';

interface Side {
  readonly company: Company;
  readonly employee: Person;
  readonly colleague: Person;
  readonly tracker: Tracker;
  /** Ids of what this side owns, by which the other side asks. */
  readonly ids: string[];
}

export interface World {
  readonly owner: string;
  readonly a: Side;
  readonly b: Side;
}

/** Two companies that used the same ids for what they recorded, as clients may. */
export async function makeWorld(api: Api): Promise<World> {
  const owner = await signInOwner(api);
  const world = { owner, a: await makeSide(api, owner), b: await makeSide(api, owner) };
  await aggregate(api);
  return world;
}

async function makeSide(api: Api, owner: string): Promise<Side> {
  const company = await createCompany(api, owner);
  const employee = await invite(api, company.admin);
  const colleague = await invite(api, company.admin);
  const tracker = await enrol(api, company.key, employee);
  const { sessionId, screenshotId } = await record(api, tracker);
  const team = await api.http.post('/api/company/teams', { name: 'Some team' }, { bearer: company.admin.bearer });
  await api.http.put('/api/company/team-members', { teamId: team.body.id, employeeIds: [employee.id] }, { bearer: company.admin.bearer });
  const archive = await api.http.post('/api/me/export', undefined, { bearer: employee.bearer });
  const task = await api.http.post('/api/company/tasks', { employeeId: employee.id, title: 'Something to do' }, { bearer: company.admin.bearer });
  await api.http.post(`/api/company/tasks/${task.body.id}/comments`, { text: 'By noon, please' }, { bearer: company.admin.bearer });
  await api.http.patch(`/api/me/tasks/${task.body.id}`, { status: 'IN_PROGRESS' }, { bearer: employee.bearer });
  const leaver = await invite(api, company.admin);
  await api.http.delete(`/api/company/employees/${leaver.id}?recorded=ERASE`, { bearer: company.admin.bearer });
  const asked = await api.http.post('/api/me/time-corrections', hoursAgo(3), { bearer: employee.bearer });
  const entered = await api.http.post('/api/company/time-corrections', { ...hoursAgo(5), employeeId: employee.id }, { bearer: company.admin.bearer });
  await api.http.post(`/api/company/employees/${employee.id}/rates`, { amount: 4_500, currency: 'USD', validFrom: '2026-01-01' }, { bearer: company.admin.bearer });
  return { company, employee, colleague, tracker, ids: [employee.id, colleague.id, company.admin.id, tracker.deviceId, sessionId, screenshotId, task.body.id, team.body.id, archive.body.id, asked.body.id, entered.body.id, company.id] };
}

/** An hour of work without a tracker. */
function hoursAgo(hours: number): object {
  const start = Math.floor(Date.now() / 60_000) * 60_000 - hours * 3_600_000;
  return { kind: 'ADD', startedAt: new Date(start).toISOString(), endedAt: new Date(start + 3_600_000).toISOString(), reason: 'On the way' };
}

/** Tables whose rows no other company may see or change. */
const TENANT_TABLES = [
  'company', 'company_settings', 'company_seats', 'company_storage', 'membership', 'invitation', 'company_audit', 'policy_version', 'company_presentation', 'company_holiday', 'notification_choice', 'data_export', 'employee_erasure', 'team', 'team_member', 'device', 'work_session',
  'activity_minute', 'application_usage', 'website_usage', 'screenshot', 'task', 'task_comment', 'task_change', 'outbox', 'employee_usage_daily', 'employee_application_daily', 'employee_website_daily', 'company_usage_daily',
  'company_application_daily', 'company_website_daily', 'usage_month', 'employee_usage_monthly', 'employee_application_monthly', 'employee_website_monthly', 'usage_pack', 'employee_usage_pack', 'productivity_rule', 'saved_report', 'weekly_report',
  'time_correction', 'time_correction_step', 'manual_day', 'employee_rate',
];

type Check = (api: Api, world: World) => Promise<string[]>;

/**
 * What of B an attacker on A's side, a colleague, the vendor or a stranger got hold of. Empty where isolation holds.
 * `checks` is for controls, which ask for what the missing wall kept out.
 */
export async function leaks(api: Api, world: World, checks: readonly Check[] = EVERY_CHECK): Promise<string[]> {
  const before = await snapshot(api, world.b);
  const found: string[] = [];
  for (const check of checks) found.push(...(await check(api, world)));
  if ((await snapshot(api, world.b)) !== before) found.push("B's rows were changed");
  return found;
}

/** Where A's people are not let in at all, that they get nothing proves nothing. */
async function byNobody(api: Api, { a }: World): Promise<string[]> {
  const asked = [
    ['/api/company', a.company.admin.bearer],
    ['/api/me/settings', a.employee.bearer],
    ['/api/me/settings', a.colleague.bearer],
  ] as const;
  const answers = await Promise.all(asked.map(async ([path, bearer]) => [path, (await api.http.get(path, { bearer })).status] as const));
  return answers.filter(([, status]) => status !== 200).map(([path, status]) => `A's people get ${status} of ${path}`);
}

/** A's admin sends B's ids to every route that takes one. The answer must be that for an id that nobody has. */
async function byForeignIds(api: Api, { a, b }: World): Promise<string[]> {
  const found: string[] = [];
  for (const [method, path] of webRoutes(api, ['/api/company', '/api/me']).filter(([, path]) => path.includes('/:'))) {
    const ask = (id: string): Promise<Answer> => api.http.send(method, path.replace(/:\w+/g, id), method === 'GET' ? undefined : {}, { bearer: a.company.admin.bearer });
    const absent = comparable(await ask(uuidv7()));
    const answers = await Promise.all(b.ids.map(async (id) => [id, comparable(await ask(id))] as const));
    for (const [id, answer] of answers) {
      if (answer !== absent || answer.startsWith('2')) found.push(`${method} ${path} tells B's ${id} apart: ${answer.slice(0, 80)}`);
    }
  }
  // The colleague of the employee who recorded: what is "me" must not answer to another's ids.
  for (const [method, path] of webRoutes(api, ['/api/me']).filter(([, path]) => path.includes('/:'))) {
    for (const id of a.ids) {
      const answer = await api.http.send(method, path.replace(/:\w+/g, id), method === 'GET' ? undefined : {}, { bearer: a.colleague.bearer });
      if (answer.status < 400) found.push(`${method} ${path} shows a colleague's record`);
    }
  }
  return found;
}

export async function inLists(api: Api, { a, b }: World): Promise<string[]> {
  const found: string[] = [];
  for (const [method, path] of webRoutes(api, ['/api/company', '/api/me']).filter(([method, path]) => method === 'GET' && !path.includes('/:'))) {
    const answer = await api.http.send(method, path, undefined, { bearer: a.company.admin.bearer });
    const text = JSON.stringify(answer.body);
    if (b.ids.some((id) => text.includes(id)) || text.includes(b.employee.email)) found.push(`${method} ${path} lists B's`);
  }
  const foreign = await api.http.get(`/api/company/applications?employeeId=${b.employee.id}`, { bearer: a.company.admin.bearer });
  if (foreign.status === 200 && foreign.body.items.length > 0) found.push("A's admin sums B's applications");
  return found;
}

export async function byRole(api: Api, { owner, a }: World): Promise<string[]> {
  const found: string[] = [];
  const refused = async (who: string, bearer: string, prefixes: string[]): Promise<void> => {
    for (const [method, path] of webRoutes(api, prefixes)) {
      // Let in where nobody should be, a route may break off in the middle of its answer: 0.
      const sent = api.http.send(method, path.replace(/:\w+/g, a.ids[0] ?? ''), method === 'GET' ? undefined : {}, { bearer });
      const status = await sent.then((answer) => answer.status, () => 0);
      if (status !== 403 && status !== 401) found.push(`${who} got ${status} of ${method} ${path}`);
    }
  };
  await refused('an employee', a.employee.bearer, ['/api/company', '/api/owner']);
  await refused('the vendor', owner, ['/api/company', '/api/me']);
  await refused('an admin', a.company.admin.bearer, ['/api/owner']);
  return found;
}

async function byMixedCredentials(api: Api, { a, b }: World): Promise<string[]> {
  const mixed = await api.http.get('/api/login-check', { key: a.company.key, token: b.tracker.token });
  const keyOnly = await api.http.get('/api/login-check', { key: a.company.key });
  const stranger = await api.http.get('/api/company/employees');
  return [
    ...(mixed.status === 401 ? [] : [`A's key with B's token: ${mixed.status}`]),
    ...(keyOnly.status === 401 ? [] : [`a key without a token: ${keyOnly.status}`]),
    ...(stranger.status === 401 ? [] : [`a stranger: ${stranger.status}`]),
  ];
}

/** As ept_tenant inside A, with statements that forgot to name the company. */
export async function leaksBySql(api: Api, { a, b }: World): Promise<string[]> {
  const found: string[] = [];
  for (const table of TENANT_TABLES) {
    const inA = await api.as('ept_tenant', ['SELECT app_set_company($1)', [a.company.id]], [`SELECT count(*)::int AS n FROM ${table} WHERE company_id = $1`, [b.company.id]]);
    const nowhere = await api.as('ept_tenant', `SELECT count(*)::int AS n FROM ${table}`);
    if (inA.rows[0].n > 0 || nowhere.rows[0].n > 0) found.push(`row security shows B's ${table}`);
  }
  return found;
}

export const EVERY_CHECK: readonly Check[] = [byNobody, byForeignIds, inLists, byRole, byMixedCredentials, leaksBySql];

function webRoutes(api: Api, prefixes: string[]): [string, string][] {
  return reflectRoutes(api)
    .map((route) => route.name.split(' ') as [string, string])
    .filter(([, path]) => prefixes.some((prefix) => path === prefix || path.startsWith(`${prefix}/`)));
}

const comparable = (answer: Answer): string => `${answer.status} ${JSON.stringify({ ...answer.body, requestId: '' })}`;

async function snapshot(api: Api, side: Side): Promise<string> {
  const rows = await Promise.all(TENANT_TABLES.map((table) =>
    api.sql(`SELECT to_jsonb(t) - 'last_sync_at' AS row FROM ${table} t WHERE company_id = $1 ORDER BY 1`, [side.company.id]),
  ));
  return JSON.stringify(rows);
}
