import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Api, startApi } from '../support/api.js';
import { givePassword, minutesAgo, PASSWORD, type TrackedCompany, trackedCompany } from '../support/tracking.js';

let api: Api;
let company: TrackedCompany;
beforeAll(async () => void (api = await startApi()));
afterAll(() => api.close());
beforeEach(async () => void (company = await trackedCompany(api, { employees: 2 })));

const device = (values: object = {}) => ({ id: uuidv7(), name: 'Laptop', platform: 'linux', appVersion: '1.0.0', ...values });
const login = (body: object, key = company.key) => api.http.post('/api/login', body, { key });
const check = (token: string, key = company.key) => api.http.get('/api/login-check', { key, token });

describe('signing in a tracker', () => {
  beforeEach(() => givePassword(api, company.employee()));

  it('answers who, where and what is recorded', async () => {
    const { id, email } = company.employee();
    const answer = await login({ email: email.toUpperCase(), password: PASSWORD, device: device() });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      status: true,
      employee: { id, name: 'Seeded', email, role: 'EMPLOYEE' },
      company: { id: company.companyId, timezone: 'UTC' },
      settings: { screenshots: { enabled: true, intervalSeconds: 600, blur: false }, titles: 'FULL', websites: 'FULL', idleAfterSeconds: 180, uploadEverySeconds: 60, workingHours: null },
    });
    const checked = await check(answer.body.token);
    const { token: _token, serverTime: _then, ...same } = answer.body;
    expect(checked).toMatchObject({ status: 200, body: same });
    expect(JSON.stringify(await api.sql('SELECT * FROM device_token'))).not.toContain(answer.body.token);
  });

  it('gives a device one token: the earlier one no longer counts', async () => {
    const body = { email: company.employee().email, password: PASSWORD, device: device() };
    const [first, second] = [await login(body), await login({ ...body, device: { ...body.device, name: 'Renamed' } })];
    expect((await check(first.body.token)).body.code).toBe('UNAUTHENTICATED');
    expect((await check(second.body.token)).status).toBe(200);
    const devices = await api.sql('SELECT name FROM device WHERE id = $1', [body.device.id]);
    expect(devices).toEqual([{ name: 'Renamed' }]);
  });

  it('ends with logout', async () => {
    const { body } = await login({ email: company.employee().email, password: PASSWORD, device: device() });
    expect(await api.http.post('/api/logout', {}, { key: company.key, token: body.token })).toMatchObject({ status: 200, body: { status: true } });
    expect((await check(body.token)).status).toBe(401);
  });

  it('says the same of a wrong password, an unknown e-mail, and somebody of another company', async () => {
    const elsewhere = await trackedCompany(api);
    await givePassword(api, elsewhere.employee());
    const tries = [
      { email: company.employee().email, password: 'wrong password' },
      { email: 'nobody@example.test', password: PASSWORD },
      { email: elsewhere.employee().email, password: PASSWORD },
    ];
    for (const one of tries) {
      const { status, body } = await login({ ...one, device: device() });
      expect({ status, ...body, requestId: '' }).toEqual({ status: false, code: 'INVALID_CREDENTIALS', message: expect.any(String), requestId: '' });
      expect(status).toBe(401);
    }
    await api.sql(`UPDATE membership SET status = 'SUSPENDED' WHERE id = $1`, [company.employee().id]);
    expect((await login({ email: company.employee().email, password: PASSWORD, device: device() })).body.code).toBe('INVALID_CREDENTIALS');
  });

  it('refuses one who records nothing, also while the token lives', async () => {
    const { body } = await login({ email: company.employee().email, password: PASSWORD, device: device() });
    await api.sql(`UPDATE membership SET role = 'VIEWER' WHERE id = $1`, [company.employee().id]);
    expect(await login({ email: company.employee().email, password: PASSWORD, device: device() })).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
    expect((await check(body.token)).status).toBe(403);
  });

  it('tells a company that is not served before it looks at the password', async () => {
    await api.sql(`UPDATE company SET status = 'SUSPENDED' WHERE company_id = $1`, [company.companyId]);
    expect(await login({ email: company.employee().email, password: 'wrong', device: device() })).toMatchObject({ status: 403, body: { code: 'COMPANY_SUSPENDED' } });
  });

  it.each([
    ['an undeclared companyId', { companyId: uuidv7() }, 'companyId'],
    ['no device', { device: undefined }, 'device'],
    ['a device without a name', { device: device({ name: '' }) }, 'device.name'],
    ['a device whose id is none', { device: device({ id: 'laptop' }) }, 'device.id'],
    ['a number for a password', { password: 7 }, 'password'],
  ])('refuses %s', async (_, wrong, path) => {
    const answer = await login({ email: company.employee().email, password: PASSWORD, device: device(), ...wrong });
    expect(answer).toMatchObject({ status: 400, body: { code: 'VALIDATION_FAILED' } });
    expect(answer.body.details.map((problem: any) => problem.path)).toContain(path);
  });
});

describe('a work session', () => {
  const start = (id: string, startedAt: string, tracker = company.tracker()) => api.http.post('/api/work-session/start', { id, startedAt }, tracker);
  const heartbeat = (id: string, at: string, tracker = company.tracker()) => api.http.post('/api/work-session/heartbeat', { id, at }, tracker);
  const stop = (id: string, endedAt: string, tracker = company.tracker()) => api.http.post('/api/work-session/stop', { id, endedAt }, tracker);
  const active = (tracker = company.tracker()) => api.http.get('/api/check-session-active', tracker);
  const unheardFor = (id: string, minutes: number) => api.sql('UPDATE work_session SET last_seen_at = now() - make_interval(mins => $2) WHERE id = $1', [id, minutes]);

  it('starts, goes on and stops, each safe to repeat', async () => {
    const id = uuidv7();
    const open = { id, startedAt: minutesAgo(30), endedAt: null, status: 'OPEN' };
    for (let i = 0; i < 2; i++) expect(await start(id, open.startedAt)).toMatchObject({ status: 200, body: { status: true, session: open } });
    expect((await heartbeat(id, minutesAgo(10))).body.session).toEqual(open);
    expect((await active()).body).toMatchObject({ status: true, active: true, session: open, otherDevices: [] });
    const closed = { ...open, endedAt: minutesAgo(5), status: 'CLOSED' };
    for (let i = 0; i < 2; i++) expect((await stop(id, closed.endedAt)).body.session).toEqual(closed);
    expect((await stop(id, minutesAgo(4))).body.code).toBe('CONFLICT');
    expect((await start(id, minutesAgo(29))).body.code).toBe('CONFLICT');
    expect((await start(id, open.startedAt)).body.session).toEqual(closed);
    expect((await active()).body).toMatchObject({ active: false, session: null });
    expect(await api.sql('SELECT 1 FROM outbox WHERE company_id = $1', [company.companyId])).toHaveLength(1);
  });

  it('that starts while another of the device is open ends that one at its last sign of life', async () => {
    const [first, second] = [uuidv7(), uuidv7()];
    await start(first, minutesAgo(60));
    await heartbeat(first, minutesAgo(40));
    await start(second, minutesAgo(30));
    expect((await start(first, minutesAgo(60))).body.session).toMatchObject({ endedAt: minutesAgo(40), status: 'CLOSED' });
    expect((await active()).body.session.id).toBe(second);
    // The client knows better when it is heard again: what it recorded late extends the guess, its own end replaces it.
    expect((await heartbeat(first, minutesAgo(35))).body.session).toMatchObject({ endedAt: minutesAgo(35), status: 'CLOSED' });
    expect((await stop(first, minutesAgo(38))).body.session.endedAt).toBe(minutesAgo(38));
    expect((await heartbeat(first, minutesAgo(31))).body.session.endedAt).toBe(minutesAgo(38));
  });

  it('that arrives late does not end one that started after it', async () => {
    const [later, earlier] = [uuidv7(), uuidv7()];
    await start(later, minutesAgo(10));
    await start(earlier, minutesAgo(60));
    expect((await active()).body.session).toMatchObject({ id: later, status: 'OPEN' });
  });

  it('that is not heard of for 15 minutes has lapsed at the latest instant recorded in it, until it is heard of again', async () => {
    const id = uuidv7();
    await start(id, minutesAgo(60));
    await heartbeat(id, minutesAgo(40));
    await unheardFor(id, 14);
    expect((await active()).body.session.status).toBe('OPEN');
    await unheardFor(id, 16);
    expect((await active()).body).toMatchObject({ active: false, session: null });
    expect((await start(id, minutesAgo(60))).body.session).toMatchObject({ endedAt: minutesAgo(40), status: 'LAPSED' });

    const application = { id: uuidv7(), sessionId: id, app: 'Editor', startedAt: minutesAgo(30), durationSeconds: 120 };
    await api.http.post('/api/upload/batch', { clientSentAt: minutesAgo(0), applications: [application] }, company.tracker());
    expect((await active()).body.session).toMatchObject({ id, status: 'OPEN' });
    await unheardFor(id, 16);
    expect((await start(id, minutesAgo(60))).body.session).toMatchObject({ endedAt: minutesAgo(28), status: 'LAPSED' });
  });

  it('knows the other devices of its employee, and nobody else’s', async () => {
    const [mine, other, stranger] = [uuidv7(), uuidv7(), uuidv7()];
    await givePassword(api, company.employee());
    const second = device({ name: 'Desktop' });
    const { body } = await login({ email: company.employee().email, password: PASSWORD, device: second });
    await start(mine, minutesAgo(20));
    await start(other, minutesAgo(10), { key: company.key, token: body.token });
    await start(stranger, minutesAgo(5), company.tracker(1));
    expect((await active()).body).toMatchObject({ session: { id: mine }, otherDevices: [{ id: second.id, name: 'Desktop', session: { id: other, status: 'OPEN' } }] });
  });

  it('of a colleague or of another company is not there', async () => {
    const foreign = await trackedCompany(api);
    const [colleagues, elsewhere] = [uuidv7(), uuidv7()];
    await start(colleagues, minutesAgo(20), company.tracker(1));
    await start(elsewhere, minutesAgo(20), foreign.tracker());
    const bodies = [];
    for (const id of [colleagues, elsewhere, uuidv7()]) {
      for (const answer of [await heartbeat(id, minutesAgo(1)), await stop(id, minutesAgo(1))]) {
        expect(answer.status).toBe(404);
        bodies.push(JSON.stringify({ ...answer.body, requestId: '' }));
      }
    }
    expect(new Set(bodies).size).toBe(1);
    expect((await active(foreign.tracker())).body.session.status).toBe('OPEN');
    // The same id is another session for everybody who uses it.
    expect((await start(colleagues, minutesAgo(7))).body.session.startedAt).toBe(minutesAgo(7));
  });

  it.each([
    ['start', { id: uuidv7(), startedAt: '2026-02-30T10:00:00.000Z' }],
    ['start', { id: uuidv7(), startedAt: minutesAgo(-10) }],
    ['start', { id: uuidv7(), startedAt: minutesAgo(61 * 24 * 60) }],
    ['start', { id: uuidv7(), startedAt: minutesAgo(1), companyId: uuidv7() }],
    ['start', { id: 'mine', startedAt: minutesAgo(1) }],
    ['heartbeat', { id: uuidv7(), at: 5 }],
    ['stop', { id: uuidv7(), endedAt: null }],
  ])('refuses %s of %j', async (call, body) => {
    const answer = await api.http.post(`/api/work-session/${call}`, body, company.tracker());
    expect(answer).toMatchObject({ status: 400, body: { code: 'VALIDATION_FAILED', details: [{ path: expect.any(String), message: expect.any(String) }] } });
    expect(await api.sql('SELECT 1 FROM work_session WHERE company_id = $1', [company.companyId])).toHaveLength(0);
  });

  it('cannot end before it started, nor last longer than a day', async () => {
    const [id, long] = [uuidv7(), uuidv7()];
    await start(id, minutesAgo(20));
    expect(await stop(id, minutesAgo(21))).toMatchObject({ status: 400, body: { details: [{ path: 'endedAt' }] } });
    await start(long, minutesAgo(25 * 60));
    expect((await stop(long, minutesAgo(1))).status).toBe(400);
  });
});

describe('a company that is suspended', () => {
  it('stores nothing more from that commit on, and everything again when it is reactivated', async () => {
    const upload = () => api.http.post('/api/upload/batch', { clientSentAt: minutesAgo(0), sessions: [{ id: uuidv7(), startedAt: minutesAgo(5), endedAt: null }] }, company.tracker());
    expect((await upload()).status).toBe(200);
    await api.sql(`UPDATE company SET status = 'SUSPENDED' WHERE company_id = $1`, [company.companyId]);
    expect(await upload()).toMatchObject({ status: 403, body: { code: 'COMPANY_SUSPENDED', message: 'Company subscription is suspended' } });
    await api.sql(`UPDATE company SET status = 'ACTIVE', subscription_expires_at = now() - interval '1 second' WHERE company_id = $1`, [company.companyId]);
    expect(await upload()).toMatchObject({ status: 403, body: { code: 'SUBSCRIPTION_EXPIRED' } });
    expect(await api.sql('SELECT 1 FROM work_session WHERE company_id = $1', [company.companyId])).toHaveLength(1);
    await api.sql(`UPDATE company SET subscription_expires_at = NULL WHERE company_id = $1`, [company.companyId]);
    expect((await upload()).status).toBe(200);
  });

  it('in the middle of a stream of batches stores each wholly or not at all', async () => {
    const batch = () => ({
      clientSentAt: minutesAgo(0),
      applications: Array.from({ length: 100 }, (_, i) => ({ id: uuidv7(), app: 'Editor', startedAt: minutesAgo(300 - i), durationSeconds: 1 })),
    });
    const sending = Array.from({ length: 60 }, async (_, i) => {
      if (i === 30) await api.sql(`UPDATE company SET status = 'SUSPENDED' WHERE company_id = $1`, [company.companyId]);
      return api.http.post('/api/upload/batch', batch(), company.tracker(i % 2));
    });
    const answers = await Promise.all(sending);
    expect(answers.every(({ status, body }) => (status === 200 ? body.accepted === 100 : body.code === 'COMPANY_SUSPENDED'))).toBe(true);
    const acknowledged = answers.filter(({ status }) => status === 200).length;
    expect(answers.length - acknowledged).toBeGreaterThan(0);
    const [row] = await api.sql('SELECT count(*)::int AS n FROM application_usage WHERE company_id = $1', [company.companyId]);
    expect(row?.n).toBe(acknowledged * 100);
  });
});
