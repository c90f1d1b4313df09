import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RecordingSettings } from '#contracts';
import { type Api, startApi } from '../support/api.js';
import { member } from '../support/members.js';
import { seedCompany, type SeededCompany } from '../support/seed.js';
import { enrol, type Person } from '../support/world.js';

const POLICY: RecordingSettings = {
  screenshots: { enabled: true, intervalSeconds: 300, blur: true },
  titles: 'NONE',
  websites: 'DOMAIN',
  idleAfterSeconds: 120,
  uploadEverySeconds: 30,
  workingHours: { days: [1, 2, 3, 4, 5], from: '08:00', to: '18:00' },
};
/** As the company's people see it: with what trackers need not know. */
const SEEN = { ...POLICY, employeesMayDeleteScreenshots: false };

describe('the recording policy', () => {
  let api: Api;
  let company: SeededCompany;
  let admin: Person;
  let employee: Person;
  beforeAll(async () => {
    api = await startApi();
    company = await seedCompany(api, { employees: 0 });
    admin = await member(api, company.companyId);
    employee = await member(api, company.companyId, 'EMPLOYEE');
  });
  afterAll(() => api.close());

  const put = (body: unknown, by = admin) => api.http.put('/api/company/settings', body, { bearer: by.bearer });
  const hours = (workingHours: unknown) => ({ ...POLICY, workingHours });
  const screenshots = (values: object) => ({ ...POLICY, screenshots: { ...POLICY.screenshots, ...values } });
  const without = (field: string) => Object.fromEntries(Object.entries(POLICY).filter(([name]) => name !== field));
  const row = async () => (await api.sql('SELECT * FROM company_settings WHERE company_id = $1', [company.companyId]))[0];
  const version = async (): Promise<number> => (await row())?.policy_version as number;
  const audit = () => api.sql(`SELECT actor, target, details FROM company_audit WHERE company_id = $1 AND action = 'settings.changed' ORDER BY at, id`, [company.companyId]);

  it('is replaced as a whole: the version goes up, and the audit says from what to what', async () => {
    expect(await version()).toBe(1);
    expect(await put(POLICY)).toMatchObject({ status: 200, body: POLICY });
    expect(await version()).toBe(2);
    expect(await audit()).toEqual([
      {
        actor: admin.email,
        target: company.companyId,
        details: {
          screenshotIntervalSeconds: { from: 600, to: 300 },
          screenshotBlur: { from: false, to: true },
          titles: { from: 'FULL', to: 'NONE' },
          websites: { from: 'FULL', to: 'DOMAIN' },
          idleAfterSeconds: { from: 180, to: 120 },
          uploadEverySeconds: { from: 60, to: 30 },
          workingHours: { from: null, to: POLICY.workingHours },
        },
      },
    ]);
  });

  it('is the same to admins, to employees, to viewers and to trackers', async () => {
    const [viewer, tracker] = [await member(api, company.companyId, 'VIEWER'), await enrol(api, company.key, employee)];
    for (const { bearer } of [admin, viewer]) expect((await api.http.get('/api/company/settings', { bearer })).body).toEqual(SEEN);
    for (const { bearer } of [admin, viewer, employee]) expect((await api.http.get('/api/me/settings', { bearer })).body).toEqual(SEEN);
    expect((await api.http.get('/api/login-check', tracker)).body.settings).toEqual(POLICY);
  });

  it('sent again is no change, whatever the order of its days', async () => {
    const before = [await version(), (await audit()).length];
    expect((await put(hours({ days: [5, 4, 3, 2, 1], from: '08:00', to: '18:00' }))).body).toEqual(SEEN);
    expect([await version(), (await audit()).length]).toEqual(before);
  });

  it('says whether employees may delete their screenshots, and leaves that as it was where nothing is said of it', async () => {
    expect((await put({ ...POLICY, employeesMayDeleteScreenshots: true })).body).toEqual({ ...SEEN, employeesMayDeleteScreenshots: true });
    expect((await put(POLICY)).body).toEqual({ ...SEEN, employeesMayDeleteScreenshots: true });
    expect((await audit()).at(-1)?.details).toEqual({ employeesMayDeleteScreenshots: { from: false, to: true } });
    for (const wrong of [null, 'yes']) expect((await put({ ...POLICY, employeesMayDeleteScreenshots: wrong })).status).toBe(400);
    expect((await put(SEEN)).body).toEqual(SEEN);
  });

  it.each([
    [{ days: [7], from: '00:00', to: '24:00' }, { days: [7], from: '00:00', to: '24:00' }],
    [{ days: [6], from: '00:00', to: '00:00' }, { days: [6], from: '00:00', to: '24:00' }],
    [{ days: [5], from: '22:00', to: '06:00' }, { days: [5], from: '22:00', to: '06:00' }],
    [null, null],
  ])('may have working hours: %j', async (sent, kept) => {
    expect(await put(hours(sent))).toMatchObject({ status: 200, body: { workingHours: kept } });
  });

  it.each([
    [screenshots({ intervalSeconds: 60 })],
    [screenshots({ intervalSeconds: 7_200, enabled: false })],
    [{ ...POLICY, idleAfterSeconds: 30, uploadEverySeconds: 3_600 }],
  ])('may be at its limits: %j', async (body) => {
    expect(await put(body)).toMatchObject({ status: 200, body });
  });

  it.each([
    [screenshots({ intervalSeconds: 59 }), 'screenshots.intervalSeconds'],
    [screenshots({ intervalSeconds: 7_201 }), 'screenshots.intervalSeconds'],
    [screenshots({ intervalSeconds: 600.5 }), 'screenshots.intervalSeconds'],
    [screenshots({ intervalSeconds: '600' }), 'screenshots.intervalSeconds'],
    [screenshots({ enabled: 'true' }), 'screenshots.enabled'],
    [screenshots({ quality: 1 }), 'screenshots.quality'],
    [{ ...POLICY, screenshots: null }, 'screenshots'],
    [{ ...POLICY, screenshots: [] }, 'screenshots'],
    [without('screenshots'), 'screenshots'],
    [without('titles'), 'titles'],
    [without('workingHours'), 'workingHours'],
    [{ ...POLICY, titles: 'DOMAIN' }, 'titles'],
    [{ ...POLICY, websites: 'full' }, 'websites'],
    [{ ...POLICY, idleAfterSeconds: 29 }, 'idleAfterSeconds'],
    [{ ...POLICY, uploadEverySeconds: 3_601 }, 'uploadEverySeconds'],
    [{ ...POLICY, uploadEverySeconds: null }, 'uploadEverySeconds'],
    [{ ...POLICY, companyId: '0192f0c1-7a51-7b3e-9a55-3f1f5f1c9a10' }, 'companyId'],
    [{ ...POLICY, policyVersion: 1 }, 'policyVersion'],
    [hours({ days: [], from: '08:00', to: '18:00' }), 'workingHours.days'],
    [hours({ days: [1, 1], from: '08:00', to: '18:00' }), 'workingHours.days'],
    [hours({ days: [0], from: '08:00', to: '18:00' }), 'workingHours.days'],
    [hours({ days: [8], from: '08:00', to: '18:00' }), 'workingHours.days'],
    [hours({ days: ['1'], from: '08:00', to: '18:00' }), 'workingHours.days'],
    [hours({ days: 1, from: '08:00', to: '18:00' }), 'workingHours.days'],
    [hours({ days: [1], from: '8:00', to: '18:00' }), 'workingHours.from'],
    [hours({ days: [1], from: '24:00', to: '18:00' }), 'workingHours.from'],
    [hours({ days: [1], from: '08:00', to: '18:60' }), 'workingHours.to'],
    [hours({ days: [1], from: '08:00', to: '08:00' }), 'workingHours.to'],
    [hours({ days: [1], from: '08:00' }), 'workingHours.to'],
    [hours({ days: [1], from: '08:00', to: '18:00', breaks: [] }), 'workingHours.breaks'],
    [hours('always'), 'workingHours'],
    [hours([]), 'workingHours'],
    [[POLICY], '0'],
    [{}, 'titles'],
  ])('is not changed at all by %j', async (body, path) => {
    const before = [await row(), (await audit()).length];
    const answer = await put(body);
    expect(answer).toMatchObject({ status: 400, body: { code: 'VALIDATION_FAILED' } });
    if (path !== '0') expect(answer.body.details.map((problem: { path: string }) => problem.path)).toContain(path);
    expect([await row(), (await audit()).length]).toEqual(before);
  });

  it('changed by twenty at once has twenty versions, each told from the one before', async () => {
    await put(POLICY);
    const [before, told] = [await version(), (await audit()).length];
    const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => put({ ...POLICY, idleAfterSeconds: 200 + i })));
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200));
    expect(await version()).toBe(before + 20);
    const steps = (await audit()).slice(told).map(({ details }) => details.idleAfterSeconds as { from: number; to: number });
    const last = (await row())?.idle_after_seconds as number;
    expect(steps.map(({ from }) => from).sort()).toEqual([POLICY.idleAfterSeconds, ...steps.map(({ to }) => to).filter((to) => to !== last)].sort());
  });

  it('is changed by admins only', async () => {
    const viewer = await member(api, company.companyId, 'VIEWER');
    const before = await row();
    for (const by of [viewer, employee]) expect(await put(POLICY, by)).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
    expect((await api.http.get('/api/company/settings', { bearer: employee.bearer })).status).toBe(403);
    expect(await row()).toEqual(before);
  });
});
