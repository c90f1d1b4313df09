import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, startApi } from '../support/api.js';
import { member } from '../support/members.js';
import { seedCompany } from '../support/seed.js';
import { invite, type Person } from '../support/world.js';

describe('the company', () => {
  let api: Api;
  let companyId: string;
  let admin: Person;
  beforeAll(async () => {
    api = await startApi();
    companyId = (await seedCompany(api, { employees: 0, plan: 'PRO', timezone: 'Europe/Zurich' })).companyId;
    admin = await member(api, companyId);
  });
  afterAll(() => api.close());
  const change = (body: object, by = admin) => api.http.patch('/api/company', body, { bearer: by.bearer });
  const show = (by = admin) => api.http.get('/api/company', { bearer: by.bearer });
  const row = async () => (await api.sql('SELECT * FROM company WHERE company_id = $1', [companyId]))[0];

  it('shows profile, plan and use', async () => {
    await api.sql('UPDATE company_seats SET used = 7 WHERE company_id = $1', [companyId]);
    await api.sql('INSERT INTO company_storage (company_id, used_bytes) VALUES ($1, 1234567)', [companyId]);
    const answer = await show();
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({
      company: {
        id: companyId, name: `Company ${companyId}`, email: 'office@example.test', contactPerson: null, contactPhone: null, timezone: 'Europe/Zurich', status: 'TRIAL',
        trialEndsAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/), subscriptionExpiresAt: null, createdAt: expect.any(String), lastSyncAt: null,
      },
      plan: { code: 'PRO', name: 'Pro', maxEmployees: 50, maxStorageMb: 100_000, screenshotRetentionDays: 90 },
      use: { employees: { used: 7, limit: 50 }, storage: { usedMb: 1.235, limitMb: 100_000 } },
    });
  });

  it('changes what is sent and leaves the rest, with a line in the audit', async () => {
    const body = { email: ' New@Example.test', contactPerson: 'Ada Byron', contactPhone: '+41 44 000 00 00', timezone: 'America/New_York' };
    expect((await change(body)).body.company).toMatchObject({ ...body, email: 'new@example.test' });
    expect((await change({ contactPhone: null })).body.company).toMatchObject({ contactPerson: 'Ada Byron', contactPhone: null });
    expect((await change({})).status).toBe(200);
    expect((await change({ contactPerson: 'Ada Byron' })).status).toBe(200);
    const audit = await api.sql('SELECT action, actor, target, details FROM company_audit WHERE company_id = $1 AND action = $2 ORDER BY at', [companyId, 'company.changed']);
    expect(audit).toHaveLength(2);
    expect(audit[0]).toMatchObject({ action: 'company.changed', actor: admin.email, target: companyId, details: { timezone: { from: 'Europe/Zurich', to: 'America/New_York' } } });
    expect(audit[1]).toMatchObject({ details: { contactPhone: { from: '+41 44 000 00 00', to: null } } });
  });

  it.each([
    { companyId: '0192f0c1-7a51-7b3e-9a55-3f1f5f1c9a10' },
    { company_id: '0192f0c1-7a51-7b3e-9a55-3f1f5f1c9a10' },
    { role: 'OWNER' },
    { plan: 'ENTERPRISE' },
    { planCode: 'ENTERPRISE' },
    { status: 'ACTIVE', email: 'sneaky@example.test' },
    { name: 'Another name' },
    { subscriptionExpiresAt: null },
    { timezone: 'Mars/Olympus' },
    { timezone: 'localtime' },
    { timezone: "UTC'; DROP TABLE company; --" },
    { timezone: null },
    { email: null },
    { email: 'nobody' },
    { contactPerson: '' },
    { contactPerson: ['Ada'] },
    { contactPhone: 'x'.repeat(41) },
    { contactPerson: 'a\u0000b' },
  ])('is not changed at all by %j', async (body) => {
    const before = await row();
    const answer = await change(body);
    expect(answer).toMatchObject({ status: 400, body: { code: 'VALIDATION_FAILED' } });
    expect(answer.body.details.length).toBeGreaterThan(0);
    expect(await row()).toEqual(before);
  });

  it('ignores __proto__ and constructor no more than other unknown properties', async () => {
    const before = await row();
    for (const raw of ['{"__proto__": {"email": "x@example.test"}}', '{"constructor": {"prototype": {"email": "x@example.test"}}}']) {
      const answer = await api.http.send('PATCH', '/api/company', raw, { bearer: admin.bearer });
      expect([raw, answer.status < 500]).toEqual([raw, true]);
    }
    expect(await row()).toEqual(before);
  });

  it('shows what is recorded', async () => {
    const answer = await api.http.get('/api/company/settings', { bearer: admin.bearer });
    expect(answer.body).toEqual({
      screenshots: { enabled: true, intervalSeconds: 600, blur: false }, titles: 'FULL', websites: 'FULL',
      idleAfterSeconds: 180, uploadEverySeconds: 60, workingHours: null, employeesMayDeleteScreenshots: false,
    });
  });

  it('is read by viewers, changed by admins, and not for employees', async () => {
    const [viewer, employee] = [await invite(api, admin, 'VIEWER'), await invite(api, admin, 'EMPLOYEE')];
    expect((await show(viewer)).status).toBe(200);
    expect(await change({ contactPerson: 'V' }, viewer)).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
    for (const path of ['/api/company', '/api/company/settings']) expect((await api.http.get(path, { bearer: employee.bearer })).status).toBe(403);
  });
});
