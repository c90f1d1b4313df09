import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Api, startApi } from '../support/api.js';
import { accept, enrol, PASSWORD, type Person, signInOwner, type Tracker } from '../support/world.js';

/** All that ept_owner may read. Whatever else the schema has, now or later, must refuse it. */
const READABLE_BY_OWNER = [
  'company', 'company_directory', 'company_key', 'company_seats', 'company_usage_daily', 'plan', 'subscription', 'subscription_reminder', 'vendor_audit',
  // Sums of the days above, made anew by the owner's role itself.
  'vendor_company', 'vendor_day', 'vendor_month', 'vendor_place', 'vendor_summary_state', 'vendor_usage_running',
];
const TRACKED = ['device', 'work_session', 'activity_minute', 'application_usage', 'website_usage', 'screenshot', 'company_storage', 'employee_usage_daily', 'outbox'];
const MINUTE_MS = 60_000;

/** The one thing that the product is for, from the first call of the vendor to the usage day that the vendor sees. */
describe('the main job, by HTTP alone', () => {
  let api: Api;
  let owner: string;
  let company: { id: string; key: string };
  let admin: Person;
  let employee: Person;
  let tracker: Tracker;
  const sessionId = randomUUID();
  const start = startOfRecording();
  const at = (minutes: number): string => new Date(start + minutes * MINUTE_MS).toISOString();
  /** Of the picture and its thumbnail. */
  let storedBytes = 0;

  beforeAll(async () => {
    api = await startApi({ jobs: true });
    owner = await signInOwner(api);
  });
  afterAll(() => api?.close());

  const ownerPost = (path: string, body: unknown) => api.http.post(`/api/owner/companies/${company.id}${path}`, body, { bearer: owner });
  const usage = async () => (await api.http.get(`/api/owner/companies/${company.id}/usage`, { bearer: owner })).body;

  it('the owner creates a company, and its admin accepts', async () => {
    const created = await api.http.post(
      '/api/owner/companies',
      { name: 'Main Job Ltd', email: 'office@main-job.example', plan: 'PRO', admin: { name: 'Grace', email: 'grace@main-job.example' } },
      { bearer: owner },
    );
    expect(created.status).toBe(201);
    company = { id: created.body.company.id, key: created.body.companyKey };
    admin = await accept(api, created.body.invitationUrl, 'grace@main-job.example');
  });

  it('the admin invites an employee, who accepts', async () => {
    const invited = await api.http.post('/api/company/employees', { name: 'Ada', email: 'ada@main-job.example', role: 'EMPLOYEE' }, { bearer: admin.bearer });
    expect(invited.status).toBe(201);
    employee = await accept(api, invited.body.invitationUrl, 'ada@main-job.example');
  });

  it("the employee's tracker logs in and starts", async () => {
    tracker = await enrol(api, company.key, employee);
    const started = await api.http.post('/api/work-session/start', { id: sessionId, startedAt: at(0) }, tracker);
    expect(started.body).toMatchObject({ status: true, session: { id: sessionId, status: 'OPEN' } });
  });

  it('it uploads a batch and a screenshot, and stops', async () => {
    const batch = await api.http.post('/api/upload/batch', {
      clientSentAt: new Date().toISOString(),
      activity: [
        { minute: at(0), sessionId, activeSeconds: 48, idleSeconds: 12, keystrokes: 130, clicks: 9 },
        { minute: at(1), sessionId, activeSeconds: 60, idleSeconds: 0, keystrokes: 210, clicks: 3 },
        { minute: at(2), sessionId, activeSeconds: 5, idleSeconds: 55, keystrokes: 4, clicks: 1 },
      ],
      applications: [{ id: randomUUID(), sessionId, app: 'Visual Studio Code', title: 'main.ts', startedAt: at(0), durationSeconds: 100 }],
      websites: [{ id: randomUUID(), sessionId, url: 'https://example.com/a', title: 'A', startedAt: at(1), durationSeconds: 30 }],
    }, tracker);
    expect(batch.body).toMatchObject({ status: true, accepted: 5, duplicates: 0, rejected: [] });
    const shot = await uploadScreenshot();
    expect(shot.status).toBe(200);
    const thumbnail = await api.http.get(`/api/me/screenshots/${shot.body.screenshot.id}/thumbnail`, { bearer: employee.bearer });
    expect(thumbnail.status).toBe(200);
    storedBytes = shot.body.screenshot.bytes + Number(thumbnail.headers.get('content-length'));
    const stopped = await api.http.post('/api/work-session/stop', { id: sessionId, endedAt: at(3) }, tracker);
    expect(stopped.body).toMatchObject({ session: { id: sessionId, status: 'CLOSED', endedAt: at(3) } });
  });

  it("within 5 seconds the owner's usage day has exactly those totals", async () => {
    const totals = { activeSeconds: 113, idleSeconds: 67, employeesActive: 1, sessions: 1, screenshots: 1, storageMb: expect.closeTo(storedBytes / 1_000_000, 3) };
    await vi.waitFor(async () => expect((await usage()).totals).toEqual(totals), { timeout: 5_000, interval: 200 });
    const { items } = await usage();
    expect(storedBytes).toBeGreaterThan(10_000);
    expect(items.find((day: { date: string }) => day.date === at(0).slice(0, 10))).toEqual({ date: at(0).slice(0, 10), ...totals });
    const listed = await api.http.get('/api/owner/companies?search=main job', { bearer: owner });
    expect(listed.body.items).toMatchObject([{ employees: { used: 2, limit: 50 }, last30Days: { activeMinutes: 2, screenshots: 1 } }]);
    expect(Date.now() - Date.parse(listed.body.items[0].lastSyncAt)).toBeLessThan(60_000);
  });

  it('the same facts asked by hand as ept_owner fail with 42501, from every table there is', async () => {
    const tables = (await api.sql<{ name: string }>(`SELECT relname AS name FROM pg_class WHERE relnamespace = 'ept'::regnamespace AND relkind IN ('r', 'p', 'v', 'm')`)).map((row) => row.name);
    const personal = tables.filter((table) => !READABLE_BY_OWNER.includes(table));
    expect(personal).toEqual(expect.arrayContaining([...TRACKED, 'account', 'membership', 'invitation', 'company_audit']));
    for (const table of personal) {
      await expect(api.as('ept_owner', `SELECT * FROM ${table}`), table).rejects.toMatchObject({ code: '42501' });
      await expect(api.as('ept_owner', `SELECT count(*) FROM ${table}`), table).rejects.toMatchObject({ code: '42501' });
    }
    const facts = ['SELECT sum(active_seconds), sum(idle_seconds) FROM activity_minute', 'SELECT app, sum(duration_seconds) FROM application_usage GROUP BY app'];
    for (const fact of facts) await expect(api.as('ept_owner', fact)).rejects.toMatchObject({ code: '42501' });
    // Nor does entering the company help.
    await expect(api.as('ept_owner', ['SELECT app_enter($1, NULL, NULL, NULL)', [company.id]])).rejects.toMatchObject({ code: '42501' });
    await expect(api.as('ept_owner', 'SET ROLE ept_tenant')).rejects.toMatchObject({ code: '42501' });
  });

  it('suspended: the next upload is 403 and stores nothing', async () => {
    expect((await ownerPost('/suspend', { reason: 'unpaid' })).status).toBe(200);
    const before = await stored();
    for (const answer of [await uploadMinute(4), await uploadScreenshot()]) {
      expect([answer.status, answer.body.code]).toEqual([403, 'COMPANY_SUSPENDED']);
    }
    expect(await stored()).toEqual(before);
    const signIn = await api.http.get('/api/company', { bearer: admin.bearer });
    expect([signIn.status, signIn.body.code]).toEqual([403, 'COMPANY_SUSPENDED']);
  });

  it('reactivated: it is accepted', async () => {
    const answer = await ownerPost('/reactivate', { days: 30, amountPaid: 9_900 });
    expect(answer.body).toMatchObject({ status: 'ACTIVE', servable: true, suspendedReason: null });
    expect(await uploadMinute(4)).toMatchObject({ status: 200, body: { accepted: 1 } });
    await vi.waitFor(async () => expect((await usage()).totals).toMatchObject({ activeSeconds: 143 }), { timeout: 5_000, interval: 200 });
  });

  it('neither the password nor a token nor the key is in the database in plain text', async () => {
    const tables = await api.sql<{ name: string }>(`SELECT relname AS name FROM pg_class WHERE relnamespace = 'ept'::regnamespace AND relkind = 'r'`);
    for (const { name } of tables) {
      for (const secret of [PASSWORD, company.key, tracker.token]) {
        expect(await api.sql(`SELECT FROM ${name} t WHERE t::text LIKE '%' || $1 || '%' OR t::text LIKE '%' || encode(convert_to($1, 'UTF8'), 'hex') || '%'`, [secret]), name).toEqual([]);
      }
    }
  });

  const uploadMinute = (minute: number) =>
    api.http.post('/api/upload/activity', { clientSentAt: new Date().toISOString(), items: [{ minute: at(minute), activeSeconds: 30, idleSeconds: 30, keystrokes: 1, clicks: 1 }] }, tracker);

  async function uploadScreenshot() {
    // Noise cannot be compressed away, so it is large enough to be seen in megabytes.
    const noise = { type: 'gaussian' as const, mean: 128, sigma: 40 };
    const image = await sharp({ create: { width: 320, height: 200, channels: 3, background: 'black', noise } }).png().toBuffer();
    const form = new FormData();
    form.set('id', randomUUID());
    form.set('capturedAt', at(2));
    form.set('sessionId', sessionId);
    form.set('image', new Blob([new Uint8Array(image)], { type: 'image/png' }), 'screen.png');
    return api.http.post('/api/screenshot/upload', form, tracker);
  }

  /** Rows of every tracked table, and files. */
  async function stored(): Promise<Record<string, number>> {
    const counts: Record<string, number> = { files: (await readdir(join(api.dataDir, 'screenshots'), { recursive: true })).length };
    for (const table of TRACKED.filter((name) => name !== 'outbox')) counts[table] = Number((await api.sql(`SELECT count(*) FROM ${table}`))[0]!.count);
    return counts;
  }
});

/** A few minutes ago, such that everything of the test is on one day (UTC). */
function startOfRecording(): number {
  const minute = Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS - 10 * MINUTE_MS;
  const sameDay = new Date(minute).getUTCDate() === new Date(minute + 6 * MINUTE_MS).getUTCDate();
  return sameDay ? minute : minute - 10 * MINUTE_MS;
}
