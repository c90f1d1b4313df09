import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_COMPANIES, DEMO_PASSWORD, demoLogins } from '#demo';
import { removeDemoCompanies } from '../../apps/cli/src/demo/demo-removal.js';
import { holidaysOf } from '../../libs/demo/src/domain/calendar.js';
import { DAILY_LIFE } from '../../libs/demo/src/domain/daily-life.js';
import { localDate } from '../../libs/demo/src/domain/zoned-time.js';
import { type Api, startApi } from '../support/api.js';
import { generated, HARBOR, installationOf, LINDENHOF, makeDemo } from '../support/demo.js';
import { createCompany, enrol, record, signInOwner } from '../support/world.js';

/** Farther back than trackers may report, in as few days as show it. */
const MAKING = { now: Date.now(), days: 64 };

describe('demo data', () => {
  let api: Api;
  let owner: string;

  beforeAll(async () => {
    api = await startApi();
    owner = await signInOwner(api);
    // Among the tasks, then in the history: enrolment has begun 15 pieces of work before.
    await expect(makeDemo(api, { ...MAKING, endAfter: 30 })).rejects.toThrow('ended in the middle');
    expect((await api.sql('SELECT count(*)::int AS tasks FROM task'))[0]?.tasks).toBeGreaterThan(0);
    expect(await api.sql('SELECT FROM activity_minute LIMIT 1')).toEqual([]);
    await expect(makeDemo(api, { ...MAKING, endAfter: 90 })).rejects.toThrow('ended in the middle');
    expect(await api.sql('SELECT FROM activity_minute LIMIT 1')).toHaveLength(1);
    expect(await makeDemo(api, MAKING)).toBe(true);
  }, 240_000);
  afterAll(() => api.close());

  it('shows the vendor two companies on different plans and time zones, with activity in the last 30 days', async () => {
    const { body } = await api.http.get('/api/owner/companies', { bearer: owner });
    const companies = new Map(body.items.map((company: { name: string }) => [company.name, company]));
    expect(companies.get(LINDENHOF.name)).toMatchObject({ plan: 'PRO', status: 'ACTIVE', servable: true, employees: { used: 11 } });
    expect(companies.get(HARBOR.name)).toMatchObject({ plan: 'FREE', status: 'TRIAL', servable: true, employees: { used: 4 } });
    for (const company of body.items) {
      expect(company.last30Days.activeMinutes).toBeGreaterThan(1_000);
      expect(company.last30Days.screenshots).toBeGreaterThan(0);
      expect(company.storage.usedMb).toBeGreaterThan(0);
    }
  });

  it('has exactly the totals that were generated, though its making was ended in the middle', async () => {
    for (const company of DEMO_COMPANIES) {
      const { from, to, days, ...totals } = generated(company, MAKING);
      const { body } = await api.http.get(`/api/owner/companies/${company.id}/usage?from=${from}&to=${to}`, { bearer: owner });
      expect(body.totals).toMatchObject(totals);
      expect(body.items.filter(({ sessions }: { sessions: number }) => sessions > 0)).toHaveLength(days);
    }
  });

  it('lets somebody of every role sign in with the password that is printed', async () => {
    const [, ...logins] = demoLogins().map((line) => line.split(/\s{2,}/));
    expect(logins).toHaveLength(6);
    for (const [role, email, password] of logins) {
      const { status, body } = await api.http.post('/api/auth/login', { email, password });
      expect(status).toBe(200);
      expect(body.memberships).toMatchObject([{ role }]);
      const page = role === 'EMPLOYEE' ? '/api/me/sessions' : '/api/company/sessions';
      expect((await api.http.get(page, { bearer: body.accessToken })).body.items.length).toBeGreaterThan(0);
    }
  });

  describe('what people do beside it', () => {
    const signIn = async (email: string | undefined): Promise<(path: string) => Promise<any>> => {
      const { body } = await api.http.post('/api/auth/login', { email, password: DEMO_PASSWORD });
      return async (path) => (await api.http.get(path, { bearer: body.accessToken })).body;
    };
    const counted = (items: any[], by: string): Record<string, number> => items.reduce((counts, item) => ({ ...counts, [item[by]]: (counts[item[by]] ?? 0) + 1 }), {});

    it.each(DEMO_COMPANIES.map((company) => [company.name, company] as const))('is there at %s, each once though its making was ended in the middle', async (name, company) => {
      const life = DAILY_LIFE[name]!;
      const get = await signIn(company.people[0]?.email);
      const tasks = (await get('/api/company/tasks?limit=200')).items;
      expect(tasks.map(({ title, status, priority }: any) => [title, status, priority]).sort()).toEqual(life.tasks.map(({ title, status, priority }) => [title, status, priority]).sort());
      const people = tasks.map(({ title, employee, comments }: any) => [title, employee.name, comments]).sort();
      expect(people).toEqual(life.tasks.map(({ title, of, comments = [] }) => [title, of, comments.length]).sort());
      expect(tasks.every(({ createdBy }: any) => createdBy.name === company.people[0]?.name)).toBe(true);
      const teams = (await get('/api/company/teams')).items;
      expect(Object.fromEntries(teams.map((team: any) => [team.name, team.people]))).toEqual(Object.fromEntries(Object.entries(life.teams).map(([team, { length }]) => [team, length])));
      const corrections = (await get('/api/company/time-corrections')).items;
      expect(counted(corrections, 'status')).toEqual({ APPROVED: 1, PENDING: 1, REFUSED: 1 });
      expect(corrections.map(({ employee, reason }: any) => [employee.name, reason]).sort()).toEqual(life.corrections.map(({ of, reason }) => [of, reason]).sort());
      const [approved] = corrections.filter(({ status }: any) => status === 'APPROVED');
      expect(approved.countedSeconds).toBe(life.corrections.find(({ reason }) => reason === approved.reason)!.minutes * 60);
      const rules = (await get('/api/company/productivity-rules')).items;
      expect(rules).toHaveLength(life.rules.length);
      const holidays = (await get('/api/company/holidays')).items;
      const year = Number(localDate(MAKING.now, company.timezone).slice(0, 4));
      expect(holidays).toEqual([year - 1, year, year + 1].flatMap((each) => holidaysOf(each, company.holidays)));
      const { costs } = await get('/api/company/timesheet');
      expect(costs?.currency).toBe(life.pay?.currency);
      if (life.pay) expect(costs.amount).toBeGreaterThan(0);
      const { totals } = await get('/api/company/reports/productivity');
      expect(Math.min(totals.productiveSeconds, totals.neutralSeconds, totals.unproductiveSeconds)).toBeGreaterThan(0);
    });

    it('leaves no employee’s screen empty, and tells nobody of a look that nobody had', async () => {
      const get = await signIn(LINDENHOF.people.find(({ role }) => role === 'EMPLOYEE')?.email);
      expect(counted((await get('/api/me/tasks')).items, 'status')).toEqual({ TODO: 2, IN_PROGRESS: 1, DONE: 1 });
      expect((await get('/api/me/time-corrections')).items).toHaveLength(1);
      expect((await api.sql(`SELECT FROM company_audit WHERE action = 'records.viewed' AND actor = 'Demo data'`))).toEqual([]);
    });
  });

  it('sends no mail', async () => {
    expect(await api.mails()).toEqual([]);
  });

  it('is made once, and another making would change nothing', async () => {
    expect(await makeDemo(api, MAKING)).toBe(false);
    const before = await contents(api);
    await api.sql(`DELETE FROM job_run`);
    expect(await makeDemo(api, { ...MAKING, days: 12 })).toBe(true);
    expect(await contents(api)).toEqual(before);
  });

  it('opens no way for trackers into the time before the last 60 days', async () => {
    const company = await createCompany(api, owner);
    const tracker = await enrol(api, company.key, company.admin);
    const startedAt = new Date(MAKING.now - 61 * 86_400_000).toISOString();
    const batch = { clientSentAt: new Date().toISOString(), applications: [{ id: company.id, app: 'Editor', startedAt, durationSeconds: 5 }] };
    expect((await api.http.post('/api/upload/batch', batch, tracker)).body).toMatchObject({ accepted: 0, rejected: [{ code: 'TOO_OLD' }] });
  });

  describe('when it is removed', () => {
    it('goes with everything that belongs to it, and nothing else does', async () => {
      const real = await createCompany(api, owner);
      await record(api, await enrol(api, real.key, real.admin));
      const [kept = {}] = await api.sql('SELECT count(*)::int AS accounts FROM account WHERE email NOT LIKE $1', ['%.example.test']);
      const shot = await api.sql(`SELECT storage_key FROM screenshot WHERE company_id = $1`, [real.id]);

      expect(await removeDemoCompanies(installationOf(api))).toBe(2);

      for (const name of await companyTables(api)) {
        expect(await api.sql(`SELECT FROM ${name} WHERE company_id = ANY($1)`, [DEMO_COMPANIES.map(({ id }) => id)])).toEqual([]);
      }
      expect(await api.sql('SELECT email FROM account WHERE email LIKE $1', ['%.example.test'])).toEqual([]);
      expect(await api.sql('SELECT count(*)::int AS accounts FROM account')).toEqual([kept]);
      expect(await api.sql('SELECT FROM company WHERE company_id = $1', [real.id])).toHaveLength(1);
      expect(shot).toHaveLength(1);
      expect(await files(api)).toEqual(expect.arrayContaining(shot.map(({ storage_key }) => storage_key)));
      expect((await files(api)).filter((file) => DEMO_COMPANIES.some(({ id }) => file.startsWith(id)))).toEqual([]);
      expect((await api.http.post('/api/auth/login', { email: LINDENHOF.people[0]?.email, password: DEMO_PASSWORD })).status).toBe(401);
    });

    it('leaves row security forced on every table', async () => {
      const open = `SELECT relname FROM pg_class WHERE relnamespace = 'ept'::regnamespace AND relrowsecurity AND NOT relforcerowsecurity`;
      expect(await api.sql(open)).toEqual([]);
      expect((await api.as('ept_tenant', 'SELECT FROM company')).rowCount).toBe(0);
    });

    it('can be made anew', async () => {
      expect(await makeDemo(api, { now: MAKING.now, days: 3 })).toBe(true);
      expect(await removeDemoCompanies(installationOf(api))).toBe(2);
      expect(await removeDemoCompanies(installationOf(api))).toBe(0);
    });
  });
});

/** How much there is of everything that is recorded, and what was made of it. */
async function contents(api: Api): Promise<unknown> {
  const names = ['account', 'membership', 'device', 'work_session', 'activity_minute', 'application_usage', 'website_usage', 'screenshot', 'subscription', 'team', 'team_member', 'task', 'task_comment', 'task_change', 'time_correction', 'time_correction_step', 'productivity_rule', 'company_holiday'];
  const counts = await Promise.all(names.map((name) => api.sql(`SELECT '${name}' AS name, count(*)::int AS rows FROM ${name}`)));
  const days = await api.sql(`SELECT company_id, day::text, active_seconds, idle_seconds, sessions, screenshots FROM company_usage_daily ORDER BY company_id, day`);
  return { counts, days, files: (await files(api)).length };
}

async function companyTables(api: Api): Promise<string[]> {
  const rows = await api.sql<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
     WHERE table_schema = 'ept' AND column_name = 'company_id' AND table_type = 'BASE TABLE'`,
  );
  return rows.map(({ name }) => name);
}

async function files(api: Api): Promise<string[]> {
  const names = await readdir(join(api.dataDir, 'screenshots'), { recursive: true });
  return names.filter((name) => name.endsWith('.webp'));
}
