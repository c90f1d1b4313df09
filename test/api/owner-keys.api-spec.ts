import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Api, startApi } from '../support/api.js';
import { type Company, createCompany, enrol, invite, signInOwner, type Tracker } from '../support/world.js';

const HOUR_MS = 3_600_000;

describe('the owner and company keys', () => {
  let api: Api;
  let owner: string;
  let company: Company;
  let tracker: Tracker;
  beforeAll(async () => {
    api = await startApi();
    owner = await signInOwner(api);
  });
  afterAll(() => api?.close());
  beforeEach(async () => {
    company = await createCompany(api, owner);
    tracker = await enrol(api, company.key, await invite(api, company.admin));
  });

  const rotate = async (body: unknown = {}) => (await api.http.post(`/api/owner/companies/${company.id}/rotate-key`, body, { bearer: owner })).body;
  const show = () => api.http.get(`/api/owner/companies/${company.id}/key`, { bearer: owner });
  const detail = async () => (await api.http.get(`/api/owner/companies/${company.id}`, { bearer: owner })).body;
  const check = (key: string) => api.http.get('/api/login-check', { ...tracker, key });
  const expectRefused = async (key: string) => {
    const answer = await check(key);
    expect([answer.status, answer.body.code]).toEqual([401, 'COMPANY_KEY_INVALID']);
  };

  it('with grace both keys work, and the old one says that it will end', async () => {
    const { oldKey, newKey, oldKeyExpiresAt } = await rotate({ graceHours: 24 });
    expect(oldKey).toBe(company.key);
    expect(newKey).not.toBe(oldKey);
    expect(Date.parse(oldKeyExpiresAt) - Date.now()).toBeCloseTo(24 * HOUR_MS, -4);
    const [old, fresh] = [await check(oldKey), await check(newKey)];
    expect([old.status, fresh.status]).toEqual([200, 200]);
    expect(old.headers.get('deprecation')).toBe(`@${Math.floor(Date.parse(oldKeyExpiresAt) / 1_000)}`);
    expect(fresh.headers.get('deprecation')).toBeNull();
    expect((await detail()).key).toEqual({ hint: newKey.slice(-4), createdAt: expect.any(String), oldKeyExpiresAt });
  });

  it('of another APP_SECRET cannot be shown, but work, and can be replaced by one that can', async () => {
    await api.sql('UPDATE company_key SET sealed = $2 WHERE company_id = $1', [company.id, Buffer.alloc(75, 7)]);
    expect(await show()).toMatchObject({ status: 410, body: { code: 'GONE' } });
    expect((await check(company.key)).status).toBe(200);
    const { oldKey, newKey } = await rotate({ graceHours: 1 });
    expect(oldKey).toBeNull();
    expect((await show()).body.key).toBe(newKey);
    expect([(await check(company.key)).status, (await check(newKey)).status]).toEqual([200, 200]);
  });

  it('after its grace the old key is refused, and the new one is not', async () => {
    const { oldKey, newKey } = await rotate({ graceHours: 1 });
    expect((await check(oldKey)).status).toBe(200);
    await api.sql('UPDATE company_key SET expires_at = now() WHERE company_id = $1 AND expires_at IS NOT NULL', [company.id]);
    await expectRefused(oldKey);
    expect((await check(newKey)).status).toBe(200);
    expect((await detail()).key.oldKeyExpiresAt).toBeNull();
  });

  it('without grace the old key is refused at once', async () => {
    expect((await check(company.key)).status).toBe(200);
    const { oldKey, newKey, oldKeyExpiresAt } = await rotate();
    expect(Date.parse(oldKeyExpiresAt)).toBeLessThanOrEqual(Date.now() + 1_000);
    await expectRefused(oldKey);
    expect((await check(newKey)).status).toBe(200);
    expect((await detail()).key.oldKeyExpiresAt).toBeNull();
  });

  it('only the key before the newest keeps its grace', async () => {
    const first = await rotate({ graceHours: 168 });
    const second = await rotate({ graceHours: 168 });
    expect(second.oldKey).toBe(first.newKey);
    await expectRefused(first.oldKey);
    expect((await check(second.oldKey)).status).toBe(200);
    const third = await rotate({ graceHours: 0 });
    for (const key of [first.oldKey, second.oldKey, third.oldKey]) await expectRefused(key);
    expect((await check(third.newKey)).status).toBe(200);
  });

  it('rotations at once form one chain, and one key without an end is left', async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => rotate({ graceHours: 1 })));
    expect(new Set(answers.map(({ oldKey }) => oldKey)).size).toBe(5);
    const working = await Promise.all([company.key, ...answers.map(({ newKey }) => newKey as string)].map(async (key) => (await check(key)).status));
    expect(working.filter((status) => status === 200)).toHaveLength(2);
    expect(await api.sql('SELECT FROM company_key WHERE company_id = $1 AND revoked_at IS NULL AND expires_at IS NULL', [company.id])).toHaveLength(1);
  });

  it('a key is shown after the showing was audited, and the audit names it by its hint', async () => {
    const answer = await show();
    expect(answer.body).toMatchObject({ key: company.key, hint: company.key.slice(-4) });
    const rotated = await rotate({ graceHours: 2 });
    expect((await show()).body.key).toBe(rotated.newKey);
    expect((await api.http.send('HEAD', `/api/owner/companies/${company.id}/key`, undefined, { bearer: owner })).status).toBe(200);
    const rows = await api.sql(`SELECT action, before, after FROM vendor_audit WHERE company_id = $1 AND action LIKE 'KEY%' ORDER BY at`, [company.id]);
    expect(rows).toEqual([
      { action: 'KEY_SHOWN', before: null, after: { hint: company.key.slice(-4) } },
      { action: 'KEY_ROTATED', before: { hint: company.key.slice(-4) }, after: { hint: rotated.newKey.slice(-4), graceHours: 2, oldKeyExpiresAt: rotated.oldKeyExpiresAt } },
      { action: 'KEY_SHOWN', before: null, after: { hint: rotated.newKey.slice(-4) } },
    ]);
  });

  it('is not shown where the audit cannot be written', async () => {
    await api.sql('REVOKE INSERT ON vendor_audit FROM ept_owner');
    try {
      const answer = await show();
      expect(answer.status).toBe(500);
      expect(JSON.stringify(answer.body)).not.toContain(company.key);
    } finally {
      await api.sql('GRANT INSERT ON vendor_audit TO ept_owner');
    }
  });

  it.each([{ graceHours: -1 }, { graceHours: 169 }, { graceHours: 1.5 }, { graceHours: '1' }, { graceHours: null }])('refuses %j', async (body) => {
    expect((await rotate(body)).code).toBe('VALIDATION_FAILED');
    expect((await check(company.key)).headers.get('deprecation')).toBeNull();
  });
});
