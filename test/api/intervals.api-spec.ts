import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aggregate } from '../support/aggregation.js';
import { type Api, startApi } from '../support/api.js';
import type { Call } from '../support/http-client.js';
import { readsOf, statementsOf } from '../support/query-plans.js';
import { application, signIn, type TrackedCompany, trackedCompany, upload, website } from '../support/tracking.js';

/** Intervals of one employee on one day. Employee 0 is the admin, 1 recorded, 2 is a colleague, 3 a viewer. */
let api: Api;
let company: TrackedCompany;
let admin: Call;
let employee: Call;
let viewer: Call;
beforeAll(async () => {
  api = await startApi();
  company = await trackedCompany(api, { employees: 4, timezone: 'Europe/Berlin' });
  [admin, employee, viewer] = [
    await signIn(api, company, company.employee(0), 'ADMIN'),
    await signIn(api, company, company.employee(1)),
    await signIn(api, company, company.employee(3), 'VIEWER'),
  ];
});
afterAll(() => api?.close());

const read = (who: Call, of: string, date: string) => api.http.get(`/api/company/intervals?employeeId=${of}&date=${date}`, who);
const dayOf = (instant: number): string => new Date(instant).toISOString().slice(0, 10);
const sum = (items: { durationSeconds: number }[]): number => items.reduce((all, { durationSeconds }) => all + durationSeconds, 0);
const YESTERDAY = dayOf(Date.now() - 86_400_000);

/** Straight into the tables: the protocol takes nothing as old as a clock change may be. */
function usage(table: 'application_usage' | 'website_usage', employeeId: string, deviceId: string, instants: string[], seconds = 60): Promise<unknown> {
  const [column, value] = table === 'application_usage' ? ['app', 'Terminal'] : ['domain', 'example.com'];
  return api.sql(
    `INSERT INTO ${table} (company_id, employee_id, started_at, id, device_id, ${column}, duration_seconds)
     SELECT $1, $2, at, gen_random_uuid(), $3, $4, $5 FROM unnest($6::timestamptz[]) AS i (at)`,
    [company.companyId, employeeId, deviceId, value, seconds, instants],
  );
}

describe('the intervals of a day', () => {
  const own = (): string => company.employee(1).id;

  beforeAll(async () => {
    const applications = [
      application({ startedAt: `${YESTERDAY}T10:05:00Z`, durationSeconds: 300, title: null }),
      application({ startedAt: `${YESTERDAY}T10:00:00Z`, durationSeconds: 120 }),
      application({ startedAt: `${YESTERDAY}T10:02:00Z`, durationSeconds: 180, app: 'Terminal', title: 'zsh' }),
    ];
    const websites = [website({ startedAt: `${YESTERDAY}T10:06:00Z`, durationSeconds: 45 }), website({ startedAt: `${YESTERDAY}T10:05:30Z`, durationSeconds: 20, url: 'https://example.org/b' })];
    const answer = await upload(api, company.tracker(1), { applications, websites });
    expect(answer.body.accepted).toBe(5);
    expect((await upload(api, company.tracker(2), { applications: [application({ startedAt: `${YESTERDAY}T10:00:00Z`, app: 'Theirs' })] })).body.accepted).toBe(1);
    await aggregate(api);
  });

  it('come oldest first, with titles and addresses as they were stored', async () => {
    const { status, body } = await read(admin, own(), YESTERDAY);
    expect(status).toBe(200);
    expect(body.applications.map(({ id: _, ...interval }: any) => interval)).toEqual([
      { app: 'Visual Studio Code', title: 'main.ts', startedAt: `${YESTERDAY}T10:00:00.000Z`, durationSeconds: 120 },
      { app: 'Terminal', title: 'zsh', startedAt: `${YESTERDAY}T10:02:00.000Z`, durationSeconds: 180 },
      { app: 'Visual Studio Code', title: null, startedAt: `${YESTERDAY}T10:05:00.000Z`, durationSeconds: 300 },
    ]);
    expect(body.websites.map(({ id: _, ...interval }: any) => interval)).toEqual([
      { domain: 'example.org', url: 'https://example.org/b', title: 'A', startedAt: `${YESTERDAY}T10:05:30.000Z`, durationSeconds: 20 },
      { domain: 'example.com', url: 'https://example.com/a', title: 'A', startedAt: `${YESTERDAY}T10:06:00.000Z`, durationSeconds: 45 },
    ]);
    expect(body.truncated).toBe(false);
  });

  it('come to what the totals of the day say', async () => {
    const { body } = await read(admin, own(), YESTERDAY);
    for (const kind of ['applications', 'websites'] as const) {
      const totals = await api.http.get(`/api/company/${kind}?employeeId=${own()}&from=${YESTERDAY}&to=${YESTERDAY}`, admin);
      expect(totals.body.items.length).toBe(2);
      expect(sum(body[kind])).toBe(totals.body.items.reduce((all: number, { seconds }: any) => all + seconds, 0));
    }
  });

  it('are the same for the employee, who is told who looked', async () => {
    const mine = await api.http.get(`/api/me/intervals?date=${YESTERDAY}`, employee);
    expect(mine.body).toEqual((await read(viewer, own(), YESTERDAY)).body);
    const { body } = await api.http.get('/api/me/views', employee);
    expect(body.items.map(({ kind, viewerRole }: any) => `${kind} ${viewerRole}`).sort()).toEqual(['records.viewed ADMIN', 'records.viewed VIEWER']);
  });

  it('are nobody else’s to read', async () => {
    const other = await trackedCompany(api, { employees: 2 });
    const stranger = await signIn(api, other, other.employee(0), 'ADMIN');
    const answers = [await read(stranger, own(), YESTERDAY), await read(admin, other.employee(1).id, YESTERDAY), await read(admin, uuidv7(), YESTERDAY)];
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(answers.map(() => [404, 'NOT_FOUND']));
    expect(await read(employee, own(), YESTERDAY)).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
    expect((await api.http.get(`/api/me/intervals?date=${YESTERDAY}&employeeId=${own()}`, employee)).status).toBe(400);
    expect(await api.sql('SELECT 1 FROM company_audit WHERE company_id = $1', [other.companyId])).toEqual([]);
  });

  it.each(['', 'date=2026-02-30', 'employeeId=x&date=2026-11-02', 'date=2026-11-02'])('are refused for “%s”', async (query) => {
    expect(await api.http.get(`/api/company/intervals?${query}`, admin)).toMatchObject({ status: 400, body: { code: 'VALIDATION_FAILED' } });
  });
});

/** Clocks change there on the last Sunday of March and of October, an hour after midnight UTC. */
function lastSunday(month: 3 | 10): string {
  const last = new Date(Date.UTC(new Date().getUTCFullYear() - 1, month - 1, 31));
  return dayOf(last.getTime() - last.getUTCDay() * 86_400_000);
}

describe('days of a clock change', () => {
  beforeAll(() => api.sql('SELECT app_ensure_partitions_from($1)', [lastSunday(3)]));

  it.each([[lastSunday(3), 23, 1], [lastSunday(10), 25, 2]])('%s has %i hours', async (date, hours, offset) => {
    const { id, deviceId } = company.employee(2);
    const start = Date.parse(`${date}T00:00:00Z`) - offset * 3_600_000;
    const at = (hour: number): string => new Date(start + hour * 3_600_000).toISOString();
    await usage('application_usage', id, deviceId, Array.from({ length: 27 }, (_, hour) => at(hour - 1)));
    const { applications } = (await read(admin, id, date)).body;
    expect(applications.map(({ startedAt }: any) => startedAt)).toEqual(Array.from({ length: hours }, (_, hour) => at(hour)));
  });
});

describe('a day with more than is answered', () => {
  it('says so, and gives the first', async () => {
    const { id, deviceId } = company.employee(3);
    const from = Date.parse(`${YESTERDAY}T08:00:00Z`);
    const seconds = (count: number): string[] => Array.from({ length: count }, (_, second) => new Date(from + second * 1_000).toISOString());
    await usage('website_usage', id, deviceId, seconds(5_000), 1);
    expect((await read(admin, id, YESTERDAY)).body).toMatchObject({ truncated: false, applications: [] });
    await usage('website_usage', id, deviceId, [new Date(from + 5_000_000).toISOString()], 1);
    const { body } = await read(admin, id, YESTERDAY);
    expect([body.truncated, body.websites.length, body.websites.at(-1).startedAt]).toEqual([true, 5_000, new Date(from + 4_999_000).toISOString()]);
  });

  it('reads the rows by the primary key, each kind with one statement', async () => {
    await colleagues('application_usage', 'app');
    await colleagues('website_usage', 'domain');
    await api.sql('ANALYZE website_usage, application_usage');
    const sent = (await statementsOf('ept_tenant', () => read(admin, company.employee(1).id, YESTERDAY))).filter(({ text }) => /\b(application|website)_usage\b/.test(text));
    expect(sent).toHaveLength(2);
    for (const statement of sent) {
      const reads = await readsOf(api, 'admin', statement);
      expect(reads.length).toBeGreaterThan(0);
      for (const { how, condition } of reads) {
        expect(how).toMatch(/^(Index|Bitmap Heap)/);
        expect(condition).toMatch(/company_id = .*employee_id = .*started_at >= .*started_at < /);
      }
    }
  });
});

/** Days of 1,000 others, so that reading all rows would not be the shorter way. */
async function colleagues(table: string, column: string): Promise<void> {
  await api.sql(
    `INSERT INTO ${table} (company_id, employee_id, started_at, id, device_id, ${column}, duration_seconds)
     SELECT $1, e.id, now() - make_interval(days => d), gen_random_uuid(), e.id, 'Theirs', 1
     FROM (SELECT gen_random_uuid() AS id FROM generate_series(1, 1000)) e, generate_series(-1, 35) d`,
    [company.companyId],
  );
}
