import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AggregationService } from '#usage-aggregation';
import { runCli } from '../../apps/cli/src/run-cli.js';
import { type Api, startApi } from '../support/api.js';
import { TEST_APP_SECRET } from '../support/postgres/migrate-template.js';
import { accept, createCompany, enrol, PASSWORD, record, signInOwner } from '../support/world.js';

type Rows = Record<string, unknown>[];
type Export = Record<'users' | 'sessions' | 'activity' | 'applications' | 'websites' | 'screenshots' | 'tasks', Rows>;

const SAMPLE = new URL('../fixtures/legacy-export.json', import.meta.url);
const RECORDED = ['work_session', 'activity_minute', 'application_usage', 'website_usage', 'membership', 'invitation', 'device', 'employee_usage_daily', 'company_usage_daily', 'task'];

const sum = (rows: Rows, column: string): number => rows.reduce((total, row) => total + Number(row[column] ?? 0), 0);

describe('the import of a single-company installation', () => {
  let api: Api;
  let directory: string;
  let owner: string;
  let said: string[];
  let complaints: string[];
  /** Eight months back: before the partitions that are kept ready, and inside what may be made. */
  let month: string;
  let sample: Export;

  beforeAll(async () => {
    api = await startApi();
    directory = await mkdtemp(join(tmpdir(), 'ept-import-'));
    owner = await signInOwner(api);
    const date = new Date();
    date.setUTCMonth(date.getUTCMonth() - 8, 1);
    month = date.toISOString().slice(0, 7);
    sample = JSON.parse((await readFile(SAMPLE, 'utf8')).replaceAll('2026-03', month)) as Export;
  });
  afterAll(async () => {
    await api.close();
    await rm(directory, { recursive: true });
  });
  beforeEach(() => {
    said = [];
    complaints = [];
  });

  const run = (...args: string[]): Promise<number> =>
    runCli(['import', 'legacy', ...args], {
      console: { tell: (sentence) => said.push(sentence), complain: (sentence) => complaints.push(sentence), confirm: () => Promise.resolve(false) },
      env: { DATABASE_URL: api.adminUrl, APP_SECRET: TEST_APP_SECRET, DATA_DIR: api.dataDir, LOG_LEVEL: 'silent', PUBLIC_URL: api.url },
    });
  const exported = async (name: string, content: object): Promise<string> => {
    const path = join(directory, name);
    await writeFile(path, JSON.stringify(content));
    return path;
  };
  const imported = async (name: string, content: object, ...args: string[]): Promise<any> => {
    const report = join(directory, `${name}.report.json`);
    expect({ exit: await run(await exported(name, content), '--yes', '--report', report, ...args), complaints }).toEqual({ exit: 0, complaints: [] });
    return JSON.parse(await readFile(report, 'utf8'));
  };
  const counts = async (): Promise<Record<string, number>> => {
    const rows = await Promise.all(RECORDED.map(async (table) => [table, (await api.sql<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`))[0]?.n] as const));
    return Object.fromEntries(rows) as Record<string, number>;
  };
  const state = (companyId: string): Promise<unknown[]> =>
    Promise.all(
      RECORDED.map((table) => api.sql(`SELECT md5(string_agg(t::text, ',' ORDER BY t::text)) AS rows FROM (SELECT to_jsonb(x) - 'computed_at' - 'last_seen_at' AS t FROM ${table} x WHERE company_id = $1) t`, [companyId])),
    );

  it('tells in a dry run what would be done, and writes nothing', async () => {
    const before = await counts();
    expect(await run(await exported('sample.json', sample), '--dry-run')).toBe(0);
    expect(said).toContain('sessions: 4 read, 4 could be taken, 0 there already, 0 refused');
    expect(said[0]).toBe('Default Company would be made now, in trial on FREE, time zone UTC.');
    expect(await counts()).toEqual(before);
  });

  it('asks, and changes nothing where nobody says yes', async () => {
    const before = await counts();
    expect(await run(await exported('sample.json', sample))).toBe(1);
    expect(complaints.join()).toContain('Nothing was changed');
    expect(await counts()).toEqual(before);
  });

  it('makes a default company in trial on FREE whose totals are those of the file, for its people and for the vendor', async () => {
    const other = await createCompany(api, owner);
    await record(api, await enrol(api, other.key, other.admin));
    await api.app.get(AggregationService).runOnce();
    const untouched = await state(other.id);

    const report = await imported('sample.json', sample);
    expect(report.company).toMatchObject({ name: 'Default Company', plan: 'FREE', created: true });
    expect(report.kinds).toMatchObject({
      users: { read: 3, taken: 3, known: 0, refused: 0 },
      sessions: { read: 4, taken: 4, known: 0, refused: 0 },
      activity: { read: 5, taken: 5, known: 0, refused: 0 },
      applications: { read: 3, taken: 3, known: 0, refused: 0 },
      websites: { read: 1, taken: 1, known: 0, refused: 0 },
      screenshots: { read: 1, taken: 0, refused: 1 },
      tasks: { read: 1, taken: 1, refused: 0 },
    });
    expect(report.partitionsMade).toBeGreaterThan(0);
    expect((await stat(join(directory, 'sample.json.report.json'))).mode & 0o777).toBe(0o600);

    const companyId = report.company.id as string;
    const { body: company } = await api.http.get(`/api/owner/companies/${companyId}`, { bearer: owner });
    expect(company).toMatchObject({ name: 'Default Company', status: 'TRIAL', plan: 'FREE', servable: true, employees: { used: 2, limit: 5 } });
    const { body: usage } = await api.http.get(`/api/owner/companies/${companyId}/usage?from=${month}-01&to=${month}-28`, { bearer: owner });
    expect(usage.totals).toMatchObject({ activeSeconds: sum(sample.activity, 'active_seconds'), idleSeconds: sum(sample.activity, 'idle_seconds'), sessions: sample.sessions.length });

    const admin = await accept(api, report.invitations.find(({ email }: { email: string }) => email === 'ada@legacy.example').invitationUrl, 'ada@legacy.example');
    const read = async (what: string): Promise<any[]> => (await api.http.get(`/api/company/${what}?from=${month}-01&to=${month}-28`, { bearer: admin.bearer })).body.items;
    expect(await read('applications')).toEqual(expect.arrayContaining([{ app: 'Editor', seconds: 1200 }, { app: 'Spreadsheet', seconds: 900 }]));
    expect(await read('websites')).toEqual([{ domain: 'docs.example', seconds: 240 }]);
    expect((await read('sessions')).map(({ id }) => id)).toContain('0192f0c1-7a51-7b3e-9a55-3f1f5f1c9a10');
    expect(await state(other.id)).toEqual(untouched);
  });

  it('lets each person in by their invitation, who then find what they recorded, and those who left by none', async () => {
    const report = JSON.parse(await readFile(join(directory, 'sample.json.report.json'), 'utf8'));
    expect(report.invitations.map(({ email }: { email: string }) => email).sort()).toEqual(['ada@legacy.example', 'emil@legacy.example']);
    const link = report.invitations.find(({ email }: { email: string }) => email === 'emil@legacy.example').invitationUrl;
    expect((await api.http.post('/api/auth/login', { email: 'emil@legacy.example', password: PASSWORD })).status).toBe(401);
    expect((await api.http.get(`/api/auth/invitations/${link.split('/').at(-1)}`)).body).toMatchObject({ accountExists: false, name: 'Emil Employee' });
    const emil = await accept(api, link, 'emil@legacy.example');
    const { body } = await api.http.get(`/api/me/applications?from=${month}-01&to=${month}-28`, { bearer: emil.bearer });
    expect(body.items).toEqual([{ app: 'Editor', seconds: 1200 }, { app: 'Spreadsheet', seconds: 600 }]);
    expect((await api.http.get('/api/me/tasks', { bearer: emil.bearer })).body.items).toMatchObject([{ title: 'Write the report', status: 'TODO' }]);
    const removed = await api.sql(`SELECT id, status FROM membership WHERE email = 'lea@legacy.example'`);
    expect(removed).toEqual([{ id: '7f8de6a1-3c5d-4c2e-9f70-52b1f7a9a003', status: 'REMOVED' }]);
  });

  it('changes nothing at a second run, and says so', async () => {
    const [{ id } = { id: '' }] = await api.sql<{ id: string }>(`SELECT company_id AS id FROM company WHERE name = 'Default Company'`);
    const before = await state(id);
    const report = await imported('sample.json', sample);
    expect(report.kinds).toMatchObject({ users: { taken: 0, known: 3 }, sessions: { taken: 0, known: 4 }, activity: { taken: 0, known: 5 }, applications: { taken: 0, known: 3 }, websites: { taken: 0, known: 1 }, tasks: { taken: 0, known: 1 } });
    expect(report).toMatchObject({ invitations: [], partitionsMade: 0, company: { created: false } });
    expect(said).toContain('Everything was there already: nothing was changed.');
    expect(await state(id)).toEqual(before);
  });

  it('takes the good rows of a file with broken ones, and names those with their reason', async () => {
    const day = `${month}-05`;
    const broken = {
      users: [{ id: 1, email: 'ada@broken.example', role: 'ADMIN' }, { id: 2, email: 'no address' }, { id: 1, email: 'bob@broken.example' }],
      sessions: [
        { id: 1, userId: 1, startedAt: `${day}T08:00:00Z`, endedAt: `${day}T09:00:00Z` },
        { id: 2, userId: 1, startedAt: `${day}T09:00:00Z`, endedAt: `${day}T08:00:00Z` },
        { id: 3, userId: 2, startedAt: `${day}T08:00:00Z` },
        { id: 4, userId: 1, startedAt: `${day} 08:00:00` },
        { id: 5, userId: 1, startedAt: '2001-01-01T08:00:00Z', endedAt: '2001-01-01T09:00:00Z' },
      ],
      applications: [
        { id: 1, userId: 1, sessionId: 1, app: 'Editor', startedAt: `${day}T08:00:00Z`, durationSeconds: 60 },
        { id: 2, userId: 1, sessionId: 99, app: 'Editor', startedAt: `${day}T08:10:00Z`, durationSeconds: 60 },
        { id: 3, userId: 1, app: 'No\u0000thing', startedAt: `${day}T08:10:00Z`, durationSeconds: 60 },
      ],
      tasks: [{ id: 1, userId: 1, title: 'Good', status: 'done' }, { id: 2, userId: 1, title: '' }, { id: 3, userId: 1, title: 'Bad', status: 'LATER' }],
    };
    const report = await imported('broken.json', broken, '--company', 'Broken Rows Ltd', '--timezone', 'Europe/Paris');
    expect(report.company).toMatchObject({ created: true, timezone: 'Europe/Paris' });
    expect(report.kinds).toMatchObject({ users: { taken: 1, refused: 2 }, sessions: { taken: 1, refused: 4 }, applications: { taken: 1, refused: 2 }, tasks: { taken: 1, refused: 2 } });
    const reasons = Object.fromEntries(report.refused.map(({ place, code, reason }: { place: string; code?: string; reason: string }) => [place.split(',')[0], code ?? reason]));
    expect(reasons).toEqual({
      'users[1]': 'email is missing or no e-mail address',
      'users[2]': 'The id 1 is that of another user of the file',
      'sessions[1]': 'NEGATIVE_DURATION',
      'sessions[2]': 'userId 2 is no user of the file who was taken',
      'sessions[3]': 'startedAt has no time zone: write Z or an offset like +01:00 behind it',
      'sessions[4]': 'TOO_OLD',
      'applications[1]': 'UNKNOWN_SESSION',
      'applications[2]': 'INVALID',
      'tasks[1]': expect.stringContaining('title'),
      'tasks[2]': expect.stringContaining('status must be one of'),
    });
  });

  it('takes CSV, one file a kind', async () => {
    const csv = join(directory, 'csv');
    await mkdir(csv);
    await writeFile(join(csv, 'users.csv'), '\ufeffid,email,name,role\r\n1,ada@csv.example,"Admin, Ada",ADMIN\r\n');
    await writeFile(join(csv, 'activity.csv'), `user_id,minute,active_seconds,idle_seconds\r\n1,${month}-07T08:00:00Z,30,30\r\n1,${month}-07T08:01:00Z,61,0\r\n1,x\r\n`);
    const report = join(directory, 'csv.report.json');
    expect(await run(csv, '--yes', '--company', 'From CSV Ltd', '--report', report)).toBe(0);
    const { kinds, refused } = JSON.parse(await readFile(report, 'utf8'));
    expect(kinds).toMatchObject({ users: { taken: 1 }, activity: { read: 3, taken: 1, refused: 2 } });
    expect(refused.map(({ place }: { place: string }) => place).sort()).toEqual(['activity.csv line 3', 'activity.csv line 4']);
  });

  it('goes on where an earlier run ended between inviting people and making them members', async () => {
    const users = [{ id: 1, email: 'ada@interrupted.example', role: 'ADMIN' }, { id: 2, email: 'bob@interrupted.example' }];
    const { company } = await imported('interrupted.json', { users }, '--company', 'Interrupted Ltd');
    await api.sql('DELETE FROM membership WHERE company_id = $1', [company.id]);
    const file = { users, activity: [{ userId: 2, minute: `${month}-06T08:00:00Z`, activeSeconds: 30 }] };
    const report = await imported('interrupted.json', file, '--company', 'Interrupted Ltd', '--invite-again');
    expect(report).toMatchObject({ kinds: { users: { taken: 2 }, activity: { taken: 1 } }, invitations: [{ email: 'ada@interrupted.example' }, { email: 'bob@interrupted.example' }] });
    await accept(api, report.invitations[1].invitationUrl, 'bob@interrupted.example');
    expect((await api.http.get(`/api/owner/companies/${company.id}`, { bearer: owner })).body.employees.used).toBe(2);
  });

  it('shows those who wait once, and frees the seat of one whose invitation is taken back', async () => {
    const users = [{ id: 1, email: 'ada@waiting.example', role: 'ADMIN' }, { id: 2, email: 'bob@waiting.example' }];
    const { company, invitations } = await imported('waiting.json', { users }, '--company', 'Waiting Ltd');
    const ada = await accept(api, invitations[0].invitationUrl, 'ada@waiting.example');
    const list = async (): Promise<any[]> => (await api.http.get('/api/company/employees', { bearer: ada.bearer })).body.items;
    expect((await list()).map(({ email, status }) => [email, status])).toEqual(expect.arrayContaining([['ada@waiting.example', 'ACTIVE'], ['bob@waiting.example', 'INVITED']]));
    const bob = (await list()).find(({ email }) => email === 'bob@waiting.example');
    expect((await api.http.delete(`/api/company/employees/${bob.id}/invitation`, { bearer: ada.bearer })).status).toBe(204);
    expect(await list()).toHaveLength(1);
    expect((await api.http.get(`/api/owner/companies/${company.id}`, { bearer: owner })).body.employees.used).toBe(1);
  });

  it('makes partitions that nobody who serves can make, and that are as walled as the others', async () => {
    for (const role of ['ept_tenant', 'ept_owner', 'ept_identity', 'ept_jobs'] as const) {
      await expect(api.as(role, `SELECT app_ensure_partitions_from(current_date)`)).rejects.toMatchObject({ code: '42501' });
    }
    const open = await api.sql(`SELECT relname FROM pg_class WHERE relispartition AND relkind = 'r' AND NOT (relrowsecurity AND relforcerowsecurity)`);
    expect(open).toEqual([]);
    expect(await api.sql(`SELECT FROM pg_class WHERE relname = $1`, [`activity_minute_p${month.replace('-', '')}`])).toHaveLength(1);
  });

  it('takes a named company as it is, and a person with an account as who they are', async () => {
    const company = await createCompany(api, owner, { name: 'Known Ltd' });
    const file = { users: [{ id: 1, email: company.admin.email }, { id: 2, email: 'ada@legacy.example', name: 'Ada' }], activity: [{ userId: 1, minute: `${month}-06T08:00:00Z`, activeSeconds: 30 }] };
    const report = await imported('known.json', file, '--company', 'known  ltd');
    expect(report).toMatchObject({ company: { id: company.id, created: false }, kinds: { users: { taken: 1, known: 1 }, activity: { taken: 1 } } });
    const [invitation] = report.invitations;
    const token = invitation.invitationUrl.split('/').at(-1);
    expect((await api.http.get(`/api/auth/invitations/${token}`)).body.accountExists).toBe(true);
    expect((await api.http.post('/api/auth/accept-invitation', { token, password: 'another long password' })).status).toBe(401);
    expect((await api.http.post('/api/auth/accept-invitation', { token, password: PASSWORD })).body.memberships).toHaveLength(2);
  });

  it('refuses more people than the plan has seats whole, and names the plan that would fit', async () => {
    const users = Array.from({ length: 6 }, (_, i) => ({ id: i, email: `p${i}@many.example`, role: i === 0 ? 'ADMIN' : 'EMPLOYEE' }));
    const before = await counts();
    const path = await exported('many.json', { users, sessions: [] });
    expect(await run(path, '--yes', '--company', 'Many Ltd')).toBe(1);
    expect(complaints.join()).toContain('6 people who take a seat; FREE has 5 seats. PRO would fit: import with --plan PRO.');
    expect(await counts()).toEqual(before);
    expect((await api.sql(`SELECT FROM company WHERE name = 'Many Ltd'`)).length).toBe(0);
    expect(await run(path, '--yes', '--company', 'Many Ltd', '--plan', 'PRO')).toBe(0);
  });

  it.each([
    ['a file that was cut off', '{"users": [{"id": 1, "email": "a@cut.example", "role": "ADMIN"},', 'in the middle of its JSON'],
    ['a file without an admin', '{"users": [{"id": 1, "email": "a@none.example"}]}', '--admin EMAIL'],
    ['an empty file', '{"users": []}', 'holds nothing'],
  ])('refuses %s whole', async (_what, content, hint) => {
    const before = await counts();
    const path = join(directory, 'refused.json');
    await writeFile(path, content);
    expect(await run(path, '--yes', '--company', 'Nobody Ltd')).toBe(1);
    expect(complaints.join()).toContain(hint);
    expect(await counts()).toEqual(before);
  });
});
