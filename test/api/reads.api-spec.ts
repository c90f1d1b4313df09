import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aggregate } from '../support/aggregation.js';
import { type Api, startApi } from '../support/api.js';
import type { Answer, Call } from '../support/http-client.js';
import { picture } from '../support/pictures.js';
import { application, minute, minutesAgo, PASSWORD, session, signIn, type TrackedCompany, trackedCompany, upload, website } from '../support/tracking.js';

/** Employee 0 of each company is the admin, 1 records, 2 is a colleague who records too, 3 a viewer. */
interface World {
  readonly company: TrackedCompany;
  readonly admin: Call;
  readonly employee: Call;
  readonly colleague: Call;
  readonly viewer: Call;
  readonly recorded: Recorded;
  readonly theirs: Recorded;
}
interface Recorded {
  readonly sessionId: string;
  readonly screenshotId: string;
}

let api: Api;
let a: World;
let b: World;
beforeAll(async () => {
  api = await startApi();
  [a, b] = [await world(), await world()];
  await aggregate(api);
});
afterAll(() => api.close());

async function world(): Promise<World> {
  const company = await trackedCompany(api, { employees: 4 });
  const [admin, employee, colleague, viewer] = [
    await signIn(api, company, company.employee(0), 'ADMIN'),
    await signIn(api, company, company.employee(1)),
    await signIn(api, company, company.employee(2)),
    await signIn(api, company, company.employee(3), 'VIEWER'),
  ];
  return { company, admin, employee, colleague, viewer, recorded: await record(company.tracker(1)), theirs: await record(company.tracker(2), 1_000) };
}

async function record(tracker: Call, more = 0): Promise<Recorded> {
  const started = session({ startedAt: minutesAgo(30), endedAt: minutesAgo(5) });
  const answer = await upload(api, tracker, {
    sessions: [started],
    activity: [minute({ sessionId: started.id }), minute({ sessionId: started.id, minute: minutesAgo(19) })],
    applications: [application({ durationSeconds: 42 + more }), application({ durationSeconds: 8 }), application({ app: 'Terminal', durationSeconds: 20 })],
    websites: [website(), website({ url: 'https://example.org/b', durationSeconds: 31 }), website({ url: 'http://example.com/c', durationSeconds: 5 })],
  });
  if (answer.body.accepted !== 9) throw new Error(JSON.stringify(answer.body));
  const form = new FormData();
  const screenshotId = uuidv7();
  for (const [name, value] of Object.entries({ id: screenshotId, capturedAt: minutesAgo(15), sessionId: started.id })) form.set(name, value);
  form.set('image', new Blob([new Uint8Array(await picture({ shade: more % 255 }))]), 'screen.png');
  const shot = await api.http.post('/api/screenshot/upload', form, tracker);
  if (shot.status !== 200) throw new Error(JSON.stringify(shot.body));
  return { sessionId: started.id, screenshotId };
}

const get = (path: string, call: Call) => api.http.get(path, call);
const sameBytes = (bodies: any[]): number => new Set(bodies.map((body) => JSON.stringify({ ...body, requestId: '' }))).size;

describe('an admin', () => {
  const employeeId = (): string => a.company.employee(1).id;

  it('reads sessions, minutes, screenshots and devices of the company, or of one employee', async () => {
    for (const [kind, each] of [['sessions', 1], ['activity', 2], ['screenshots', 1], ['devices', 1]] as const) {
      const all = await get(`/api/company/${kind}`, a.admin);
      expect(all.status).toBe(200);
      expect(new Set(all.body.items.map((item: any) => item.employeeId))).toContain(a.company.employee(2).id);
      const one = await get(`/api/company/${kind}?employeeId=${employeeId()}`, a.admin);
      expect(one.body.items).toHaveLength(each);
      expect(one.body.items.every((item: any) => item.employeeId === employeeId())).toBe(true);
      expect(one.body.nextCursor).toBeNull();
    }
  });

  it('reads one of each by its id', async () => {
    const { sessionId, screenshotId } = a.recorded;
    expect((await get(`/api/company/sessions/${sessionId}`, a.admin)).body).toEqual({
      id: sessionId, employeeId: employeeId(), deviceId: a.company.employee(1).deviceId, startedAt: minutesAgo(30), endedAt: minutesAgo(5), status: 'CLOSED', lastActivityAt: minutesAgo(5),
    });
    expect((await get(`/api/company/screenshots/${screenshotId}`, a.admin)).body).toMatchObject({ id: screenshotId, employeeId: employeeId(), width: 64, contentType: 'image/webp' });
    expect((await get(`/api/company/employees/${employeeId()}/devices/${a.company.employee(1).deviceId}`, a.admin)).body).toMatchObject({ name: 'Laptop', revokedAt: null });
    expect((await get(`/api/company/sessions/${sessionId}?employeeId=${a.company.employee(2).id}`, a.admin)).status).toBe(404);
  });

  it('reads plain sums of applications and websites', async () => {
    expect((await get(`/api/company/applications?employeeId=${employeeId()}`, a.admin)).body).toEqual({
      items: [{ app: 'Visual Studio Code', seconds: 50 }, { app: 'Terminal', seconds: 20 }],
    });
    expect((await get('/api/company/applications', a.admin)).body.items).toEqual([{ app: 'Visual Studio Code', seconds: 1_100 }, { app: 'Terminal', seconds: 40 }]);
    expect((await get(`/api/company/websites?employeeId=${employeeId()}`, a.admin)).body).toEqual({
      items: [{ domain: 'example.com', seconds: 35 }, { domain: 'example.org', seconds: 31 }],
    });
  });

  it('reads an employee’s day at once as it reads its lists and sums, and so does the employee', async () => {
    let items = 0;
    // What was recorded half an hour ago may be of the day before.
    for (const date of new Set([minutesAgo(0), minutesAgo(35)].map((at) => at.slice(0, 10)))) {
      const list = async (kind: string) => (await get(`/api/company/${kind}?employeeId=${employeeId()}&from=${date}&to=${date}`, a.admin)).body.items;
      const [sessions, activity, screenshots, applications, websites] = await Promise.all(['sessions', 'activity', 'screenshots', 'applications', 'websites'].map(list));
      const { status, body } = await get(`/api/company/day?employeeId=${employeeId()}&date=${date}`, a.admin);
      expect([status, body]).toEqual([200, { sessions, activity, screenshots, applications, websites, truncated: false }]);
      expect((await get(`/api/me/day?date=${date}`, a.employee)).body).toEqual(body);
      items += sessions.length + activity.length + screenshots.length + applications.length + websites.length;
    }
    expect(items).toBeGreaterThanOrEqual(8);
    expect(await get(`/api/company/day?employeeId=${employeeId()}`, a.admin)).toMatchObject({ status: 400, body: { code: 'VALIDATION_FAILED' } });
  });

  it('finds nothing of another company, the same as nothing at all', async () => {
    const ids = (of: World | null): string[] => {
      const employee = of?.company.employee(1).id ?? uuidv7();
      return [
        `sessions/${of?.recorded.sessionId ?? uuidv7()}`,
        `screenshots/${of?.recorded.screenshotId ?? uuidv7()}`,
        `screenshots/${of?.recorded.screenshotId ?? uuidv7()}/image`,
        ...['sessions', 'activity', 'screenshots', 'devices', 'applications', 'websites'].map((kind) => `${kind}?employeeId=${employee}`),
        `employees/${employee}/devices/${of?.company.employee(1).deviceId ?? uuidv7()}`,
        `day?employeeId=${employee}&date=2026-11-02`,
      ];
    };
    const views = () => api.sql('SELECT count(*)::int AS n FROM company_audit WHERE company_id IN ($1, $2)', [a.company.companyId, b.company.companyId]);
    const before = await views();
    const answers = await Promise.all([...ids(b), ...ids(null), 'sessions/not-an-id'].map((path) => get(`/api/company/${path}`, a.admin)));
    expect(answers.map((answer) => answer.status)).toEqual(answers.map(() => 404));
    expect(sameBytes(answers.map((answer) => answer.body))).toBe(1);
    expect(await views()).toEqual(before);
  });

  it('cannot revoke a device of another company', async () => {
    const { id, deviceId } = b.company.employee(1);
    const answers = [
      await api.http.delete(`/api/company/employees/${id}/devices/${deviceId}`, a.admin),
      await api.http.delete(`/api/company/employees/${uuidv7()}/devices/${uuidv7()}`, a.admin),
    ];
    expect(answers.map((answer) => answer.status)).toEqual([404, 404]);
    expect(sameBytes(answers.map((answer) => answer.body))).toBe(1);
    expect((await api.http.get('/api/login-check', b.company.tracker(1))).status).toBe(200);
  });
});

describe('the picture of a screenshot', () => {
  const viewings = () => api.sql(`SELECT actor, target, details FROM company_audit WHERE company_id = $1 AND action = 'screenshot.viewed' ORDER BY id`, [a.company.companyId]);
  beforeEach(() => api.sql('DELETE FROM company_audit'));

  it('is shown to an admin and a viewer after the audit says so', async () => {
    for (const call of [a.admin, a.viewer]) {
      const { status, headers } = await get(`/api/company/screenshots/${a.recorded.screenshotId}/image`, call);
      expect(status).toBe(200);
      expect(headers.get('content-type')).toBe('image/webp');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('cache-control')).toBe('private, no-cache');
    }
    expect(await viewings()).toEqual(
      [0, 3].map((i) => ({
        actor: a.company.employee(i).email,
        target: a.recorded.screenshotId,
        details: { employeeId: a.company.employee(1).id, capturedAt: minutesAgo(15) },
      })),
    );
  });

  it('is looked at by nobody who asks for its headers alone', async () => {
    for (const kind of ['image', 'thumbnail']) {
      const path = `/api/company/screenshots/${a.recorded.screenshotId}/${kind}`;
      const shown = await api.http.send('HEAD', path, undefined, a.admin);
      expect([shown.status, shown.headers.get('content-type'), shown.body]).toEqual([200, 'image/webp', '']);
      const again = { ...a.admin, headers: { 'if-none-match': shown.headers.get('etag') ?? '' } };
      expect((await api.http.send('HEAD', path, undefined, again)).status).toBe(304);
      expect((await api.http.send('HEAD', path, undefined, b.admin)).status).toBe(404);
    }
    expect(await api.sql('SELECT action FROM company_audit')).toEqual([]);
  });

  it('does not leave where the audit cannot be written', async () => {
    await api.sql('REVOKE INSERT ON company_audit FROM ept_tenant');
    try {
      const answer = await get(`/api/company/screenshots/${a.recorded.screenshotId}/image`, a.admin);
      expect(answer).toMatchObject({ status: 500, body: { code: 'INTERNAL' } });
    } finally {
      await api.sql('GRANT INSERT ON company_audit TO ept_tenant');
    }
  });

  it('is shown to whose it is, without an audit, and to no colleague', async () => {
    expect((await get(`/api/me/screenshots/${a.recorded.screenshotId}/image`, a.employee)).status).toBe(200);
    expect(await viewings()).toEqual([]);
    const answers = await Promise.all([a.recorded.screenshotId, b.recorded.screenshotId, uuidv7()].map((id) => get(`/api/me/screenshots/${id}/image`, a.colleague)));
    expect(answers.map((answer) => answer.status)).toEqual([404, 404, 404]);
    expect(sameBytes(answers.map((answer) => answer.body))).toBe(1);
  });
});

describe('an employee', () => {
  it('reads only their own', async () => {
    const own = a.company.employee(1).id;
    for (const kind of ['sessions', 'activity', 'screenshots', 'devices']) {
      const { status, body } = await get(`/api/me/${kind}`, a.employee);
      expect(status).toBe(200);
      expect(body.items.length).toBeGreaterThan(0);
      expect(body.items.every((item: any) => item.employeeId === own)).toBe(true);
    }
    expect((await get('/api/me/applications', a.employee)).body.items).toEqual([{ app: 'Visual Studio Code', seconds: 50 }, { app: 'Terminal', seconds: 20 }]);
    expect((await get('/api/me/websites', a.employee)).body.items[0]).toEqual({ domain: 'example.com', seconds: 35 });
    expect((await get(`/api/me/sessions/${a.recorded.sessionId}`, a.employee)).body.id).toBe(a.recorded.sessionId);
  });

  it('finds nothing of a colleague', async () => {
    const paths = [`sessions/${a.theirs.sessionId}`, `screenshots/${a.theirs.screenshotId}`, `devices/${a.company.employee(2).deviceId}`, `sessions/${uuidv7()}`, `devices/${uuidv7()}`];
    const answers = await Promise.all(paths.map((path) => get(`/api/me/${path}`, a.employee)));
    expect(answers.map((answer) => answer.status)).toEqual(paths.map(() => 404));
    expect(sameBytes(answers.map((answer) => answer.body))).toBe(1);
    expect((await get(`/api/me/sessions?employeeId=${a.company.employee(2).id}`, a.employee)).status).toBe(400);
    for (const path of ['sessions', 'activity', 'applications', 'websites', 'screenshots', 'devices', `screenshots/${a.theirs.screenshotId}/image`]) {
      expect(await get(`/api/company/${path}`, a.employee)).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
    }
  });
});

describe('revoking a device', () => {
  it('ends its token, is written down, and signing in enrols it anew', async () => {
    const { company, admin, viewer } = await world();
    const { id, deviceId } = company.employee(1);
    const path = `/api/company/employees/${id}/devices/${deviceId}`;
    expect((await api.http.delete(path, viewer)).status).toBe(403);
    expect((await api.http.delete(path, admin)).status).toBe(204);
    expect(await api.http.get('/api/login-check', company.tracker(1))).toMatchObject({ status: 401, body: { code: 'UNAUTHENTICATED' } });
    expect((await upload(api, company.tracker(1), { applications: [application()] })).status).toBe(401);
    expect((await get(path, admin)).body.revokedAt).toEqual(expect.any(String));
    expect(await api.sql(`SELECT target, details FROM company_audit WHERE company_id = $1 AND action = 'device.revoked'`, [company.companyId])).toEqual([{ target: deviceId, details: { employeeId: id } }]);
    const device = { id: deviceId, name: 'Laptop', platform: 'linux', appVersion: '1.0.1' };
    expect((await api.http.post('/api/login', { email: company.employee(1).email, password: PASSWORD, device }, { key: company.key })).status).toBe(200);
    expect((await get(path, admin)).body).toMatchObject({ revokedAt: null, appVersion: '1.0.1' });
  });
});

describe('a period', () => {
  it('is days of the company’s zone, both included', async () => {
    const company = await trackedCompany(api, { timezone: 'America/New_York' });
    const admin = await signIn(api, company, company.employee(), 'ADMIN');
    const day = new Date(Date.now() - 3 * 86_400_000).toISOString().slice(0, 10);
    const next = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
    // 03:00 UTC is the evening before in New York, 12:00 UTC is the same day, summer or winter.
    const applications = [application({ startedAt: `${next}T03:00:00Z`, durationSeconds: 1 }), application({ startedAt: `${day}T12:00:00Z`, durationSeconds: 10 }), application({ startedAt: `${next}T12:00:00Z`, durationSeconds: 100 }), application({ startedAt: `${day}T03:00:00Z`, durationSeconds: 1_000 })];
    expect((await upload(api, company.tracker(), { applications })).body.accepted).toBe(4);
    await aggregate(api);
    const seconds = async (query: string) => (await get(`/api/company/applications?${query}`, admin)).body.items[0]?.seconds ?? 0;
    expect(await seconds(`from=${day}&to=${day}`)).toBe(11);
    expect(await seconds(`from=${day}&to=${next}`)).toBe(111);
    expect(await seconds('')).toBe(1_111);
    // In another zone they are other days, as soon as aggregation has noticed.
    expect((await api.http.patch('/api/company', { timezone: 'UTC' }, admin)).status).toBe(200);
    await aggregate(api);
    expect(await seconds(`from=${day}&to=${day}`)).toBe(1_010);
    expect(await seconds(`from=${next}&to=${next}`)).toBe(101);
  });

  it.each(['from=2026-02-30', 'to=yesterday', 'from=2026-11-02&to=2026-11-01', 'from=2026-01-01&to=2026-04-03', 'from=2026-11-01T00:00:00Z', 'days=3'])('refuses %s', async (query) => {
    for (const workspace of ['company', 'me']) expect(await get(`/api/${workspace}/sessions?${query}`, a.admin)).toMatchObject({ status: 400, body: { code: 'VALIDATION_FAILED' } });
  });
});

describe('a long list', () => {
  it('comes in pages that miss nothing and repeat nothing', async () => {
    const company = await trackedCompany(api, { employees: 2 });
    const admin = await signIn(api, company, company.employee(), 'ADMIN');
    for (const i of [0, 1]) await upload(api, company.tracker(i), { activity: Array.from({ length: 23 }, (_, n) => minute({ minute: minutesAgo(100 - n) })) });
    const seen: string[] = [];
    let cursor = '';
    for (let page = 0; page < 10 && cursor !== 'end'; page++) {
      const { body } = await get(`/api/company/activity?limit=10${cursor && `&cursor=${cursor}`}`, admin);
      seen.push(...body.items.map((item: any) => `${item.minute} ${item.employeeId}`));
      cursor = body.nextCursor ?? 'end';
    }
    expect(seen).toHaveLength(46);
    expect(new Set(seen).size).toBe(46);
    expect(seen).toEqual([...seen].sort().reverse());
  });

  it('goes on with devices, the one seen last first, among them those seen at the same moment', async () => {
    const company = await trackedCompany(api, { employees: 2 });
    const [admin, employee] = [await signIn(api, company, company.employee(), 'ADMIN'), await signIn(api, company, company.employee(1))];
    await api.sql(
      `INSERT INTO device (company_id, employee_id, id, name, platform, app_version, last_seen_at)
       SELECT $1, $2, gen_random_uuid(), 'Laptop', 'linux', '1.0.0', now() - n / 2 * interval '1 second' FROM generate_series(1, 1004) AS n`,
      [company.companyId, company.employee(1).id],
    );
    for (const [path, call, count] of [['/api/company/devices', admin, 1_006], ['/api/me/devices', employee, 1_005]] as const) {
      const seen: string[] = [];
      for (let cursor: string | null = ''; cursor !== null;) {
        const { status, body }: Answer = await get(`${path}?limit=500${cursor && `&cursor=${cursor}`}`, call);
        expect(status).toBe(200);
        seen.push(...body.items.map((item: any) => `${item.lastSeenAt} ${item.employeeId} ${item.id}`));
        cursor = body.nextCursor;
      }
      expect(seen).toHaveLength(count);
      expect(new Set(seen).size).toBe(count);
      const instants = seen.map((line) => line.slice(0, 24));
      expect(instants).toEqual([...instants].sort().reverse());
    }
    expect((await get('/api/company/devices?cursor=x', admin)).status).toBe(400);
  });

  it.each(['limit=0', 'limit=501', 'limit=x', 'cursor=x', `cursor=${Buffer.from("1 a b'; --").toString('base64url')}`])('refuses %s', async (query) => {
    expect(await get(`/api/company/activity?${query}`, a.admin)).toMatchObject({ status: 400, body: { code: 'VALIDATION_FAILED' } });
  });
});
