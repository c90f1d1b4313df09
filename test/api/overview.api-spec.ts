import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Api, startApi } from '../support/api.js';
import { bodyOf, member } from '../support/members.js';
import { seedCompany, type SeededCompany } from '../support/seed.js';
import { type Person, signInOwner } from '../support/world.js';

describe('the overview', () => {
  let api: Api;
  let company: SeededCompany;
  let admin: Person;
  beforeAll(async () => {
    api = await startApi();
  });
  beforeEach(async () => {
    company = await seedCompany(api, { employees: 3, timezone: 'Pacific/Kiritimati' });
    admin = await member(api, company.companyId, 'ADMIN');
  });
  afterAll(() => api.close());

  const id = (index: number): string => company.employees[index]?.id ?? '';
  const overview = (query = '', by = admin) => api.http.get(`/api/company/overview${query}`, { bearer: by.bearer });
  const row = (daysAgo: number): string => `((now() AT TIME ZONE 'Pacific/Kiritimati')::date - ${daysAgo})`;
  /** Days since Monday in the company's zone. */
  const sinceMonday = async (): Promise<number> => (await api.sql<{ n: number }>(`SELECT extract(isodow FROM ${row(0)})::int - 1 AS n`))[0]?.n ?? 0;
  async function worked(employee: string, daysAgo: number, active: number, idle: number, of = company.companyId): Promise<void> {
    await api.sql(`INSERT INTO employee_usage_daily (company_id, employee_id, day, active_seconds, idle_seconds, sessions, screenshots) VALUES ($1, $2, ${row(daysAgo)}, $3, $4, 1, 0)`, [of, employee, active, idle]);
  }
  async function used(kind: 'application' | 'website', employee: string, daysAgo: number, name: string, seconds: number): Promise<void> {
    const [column, key] = kind === 'application' ? ['app', 'app_key'] : ['domain', 'domain'];
    await api.sql(`INSERT INTO employee_${kind}_daily (company_id, employee_id, day, ${column}, seconds) VALUES ($1, $2, ${row(daysAgo)}, $3, $4)`, [company.companyId, employee, name, seconds]);
    await api.sql(
      `INSERT INTO company_${kind}_daily AS stored (company_id, day, ${column}, seconds) VALUES ($1, ${row(daysAgo)}, $2, $3)
       ON CONFLICT (company_id, day, ${key}) DO UPDATE SET seconds = stored.seconds + excluded.seconds`,
      [company.companyId, name, seconds],
    );
  }

  it('sums today and the week from Monday on, in the company’s time zone', async () => {
    const monday = await sinceMonday();
    await worked(id(0), 0, 3_000, 600);
    await worked(id(1), 0, 100, 0);
    if (monday > 0) await worked(id(0), monday, 5_000, 400);
    await worked(id(2), monday + 1, 9_999, 9_999);
    await used('application', id(0), 0, 'Editor', 500);
    await used('application', id(1), 0, 'Editor', 100);
    await used('application', id(1), monday + 1, 'Last week', 9_999);
    await used('website', id(0), 0, 'example.com', 50);
    const { status, body } = await overview();
    expect(status).toBe(200);
    const earlier = monday > 0 ? { active: 5_000, idle: 400 } : { active: 0, idle: 0 };
    expect(body.timezone).toBe('Pacific/Kiritimati');
    expect(body.today).toEqual({ from: body.today.to, to: expect.any(String), activeSeconds: 3_100, idleSeconds: 600, activityPercent: 84, people: 2 });
    expect(body.week).toMatchObject({ activeSeconds: 3_100 + earlier.active, idleSeconds: 600 + earlier.idle, people: 2, to: body.today.to });
    expect(new Date(`${body.week.from}T00:00:00Z`).getUTCDay()).toBe(1);
    expect(body.days).toHaveLength(monday + 1);
    expect(body.days.at(-1)).toEqual({ day: body.today.to, activeSeconds: 3_100, idleSeconds: 600, people: 2 });
    expect(body.people.map((person: any) => person.id).slice(0, 2)).toEqual([id(0), id(1)]);
    expect(body.people).toHaveLength(4);
    expect(body.people[0]).toEqual({ id: id(0), name: 'Seeded', team: null, today: { activeSeconds: 3_000, idleSeconds: 600 }, week: { activeSeconds: 3_000 + earlier.active, idleSeconds: 600 + earlier.idle } });
    expect(body.applications).toEqual([{ name: 'Editor', todaySeconds: 600, weekSeconds: 600 }]);
    expect(body.websites).toEqual([{ name: 'example.com', todaySeconds: 50, weekSeconds: 50 }]);
  });

  it.each([6, 7])('begins the week on day %i where the company’s weeks do', async (firstDayOfWeek) => {
    expect((await api.http.patch('/api/company/presentation', { firstDayOfWeek }, { bearer: admin.bearer })).status).toBe(200);
    const { body } = await overview();
    expect(new Date(`${body.week.from}T00:00:00Z`).getUTCDay()).toBe(firstDayOfWeek % 7);
    const days = (Date.parse(body.week.to) - Date.parse(body.week.from)) / 86_400_000 + 1;
    expect(days).toBeLessThanOrEqual(7);
    expect(body.days).toHaveLength(days);
  });

  it('shows the 8 longest of the week and those of today, each once', async () => {
    for (let i = 0; i < 12; i++) await used('application', id(0), 0, `App ${String(i).padStart(2, '0')}`, 1_000 - i);
    const { body } = await overview();
    expect(body.applications.map(({ name }: { name: string }) => name)).toEqual(Array.from({ length: 8 }, (_, i) => `App 0${i}`));
  });

  it('is of one team where one is named', async () => {
    await worked(id(0), 0, 3_000, 600);
    await worked(id(1), 0, 100, 0);
    await used('application', id(0), 0, 'Editor', 500);
    await used('application', id(1), 0, 'Mail', 100);
    const team = await api.http.post('/api/company/teams', { name: 'Design' }, { bearer: admin.bearer });
    await api.http.put('/api/company/team-members', { teamId: team.body.id, employeeIds: [id(1), id(2)] }, { bearer: admin.bearer });
    const { body } = await overview(`?team=${team.body.id}`);
    expect(body.today).toMatchObject({ activeSeconds: 100, idleSeconds: 0, activityPercent: 100, people: 1 });
    expect(body.people.map((person: any) => [person.id, person.team.name])).toEqual([[id(1), 'Design'], [id(2), 'Design']]);
    expect(body.applications.map(({ name }: { name: string }) => name)).toEqual(['Mail']);
  });

  it('is empty and whole where nothing was recorded', async () => {
    const { body } = await overview();
    expect(body.today).toMatchObject({ activeSeconds: 0, idleSeconds: 0, activityPercent: null, people: 0 });
    expect([body.applications, body.websites]).toEqual([[], []]);
    expect(body.people).toHaveLength(4);
  });

  it('shows nothing of another company, and another’s team is not there', async () => {
    const other = await seedCompany(api, { employees: 1, timezone: 'Pacific/Kiritimati' });
    await worked(other.employees[0]?.id ?? '', 0, 3_000, 0, other.companyId);
    const theirs = await api.http.post('/api/company/teams', { name: 'Theirs' }, { bearer: (await member(api, other.companyId, 'ADMIN')).bearer });
    expect((await overview()).body.today.activeSeconds).toBe(0);
    const foreign = await overview(`?team=${theirs.body.id}`);
    expect(foreign.status).toBe(404);
    expect(bodyOf(foreign)).toEqual(bodyOf(await overview(`?team=${uuidv7()}`)));
    expect((await overview('?team=x')).status).toBe(400);
  });

  it('is for admins and viewers, not for employees and not for the vendor', async () => {
    expect((await overview('', await member(api, company.companyId, 'VIEWER'))).status).toBe(200);
    expect((await overview('', await member(api, company.companyId, 'EMPLOYEE'))).status).toBe(403);
    expect((await api.http.get('/api/company/overview', { bearer: await signInOwner(api) })).status).toBe(403);
    expect((await api.http.get('/api/company/overview')).status).toBe(401);
  });
});
