import { connect } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { DeviceTokens } from '#identity';
import { log, setLogLevel } from '#platform';
import { type Hands, testDatabase } from '../support/database.js';
import { startGuardedApp } from '../support/guarded-app.js';
import type { HttpClient } from '../support/http-client.js';
import { seedCompany, type SeededCompany, type SeededEmployee } from '../support/seed.js';

const only = (company: SeededCompany): SeededEmployee => company.employees[0] as SeededEmployee;

describe('the guards of the desktop protocol', () => {
  let db: Hands;
  let app: NestFastifyApplication;
  let http: HttpClient;
  let url: string;
  let a: SeededCompany;
  let b: SeededCompany;

  beforeAll(async () => {
    setLogLevel('silent');
    db = await testDatabase();
    ({ app, http, url } = await startGuardedApp(db));
    [a, b] = [await seedCompany(db), await seedCompany(db)];
  });
  afterEach(() => vi.restoreAllMocks());
  afterAll(async () => {
    await app.close();
    await db.drop();
  });

  const own = (key: string, token: string) => http.get('/desktop/own', { key, token });

  it('asks for a company key', async () => {
    const answer = await http.get('/desktop/own');
    expect(answer.status).toBe(401);
    expect(answer.body).toMatchObject({ status: false, code: 'COMPANY_KEY_REQUIRED', message: 'X-Company-Key header required' });
  });

  it.each(['nonsense', 'x'.repeat(5_000), "' OR 1=1 --", 'ключ'])('refuses an unknown key %#', async (key) => {
    const answer = await http.get('/desktop/own', { headers: { 'x-company-key': Buffer.from(key).toString('latin1') } });
    expect(answer.status).toBe(401);
    expect(answer.body).toMatchObject({ code: 'COMPANY_KEY_INVALID', message: 'Invalid company key' });
  });

  it('serves a key that was unknown a moment ago', async () => {
    const before = await http.post('/desktop/public', {}, { key: 'made in a moment' });
    expect(before.body.code).toBe('COMPANY_KEY_INVALID');
    await db.sql(`INSERT INTO company_key (id, company_id, key_hash, sealed, hint) VALUES (gen_random_uuid(), $1, sha256('made in a moment'), '\\x00', 'ment')`, [a.companyId]);
    const after = await http.post('/desktop/public', {}, { key: 'made in a moment' });
    expect(after.body).toMatchObject({ companyId: a.companyId });
  });

  it('knows member and device by key and token, and gives a tracker no more than an employee may do', async () => {
    const admin = await seedCompany(db, { role: 'ADMIN' });
    const { id: membershipId, deviceId, token } = only(admin);
    expect((await own(admin.key, token)).body).toEqual({ role: 'EMPLOYEE', companyId: admin.companyId, membershipId, deviceId });
    expect(await http.get('/desktop/admin', { key: admin.key, token })).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
  });

  it('sets the company on a public route, and nothing in the request changes it', async () => {
    const answer = await http.post('/desktop/public', {}, { key: a.key, token: only(b).token, headers: { 'x-company-id': b.companyId } });
    expect(answer.body).toEqual({ companyId: a.companyId });
  });

  it('refuses the token of another company than the key’s, with the answer of any other token, and logs it', async () => {
    const warn = vi.spyOn(log, 'warn').mockImplementation(() => undefined);
    const foreign = await own(a.key, only(b).token);
    const unknown = await own(a.key, 'a-token-that-nobody-has-made-up-to-now');
    expect(foreign.status).toBe(401);
    expect({ ...foreign.body, requestId: '' }).toEqual({ ...unknown.body, requestId: '' });
    expect(warn).toHaveBeenCalledTimes(1);
    const event = warn.mock.calls[0]?.[0] as Record<string, unknown>;
    expect(event).toMatchObject({ event: 'device_token_of_another_company', keyCompanyId: a.companyId, tokenCompanyId: b.companyId, membershipId: only(b).id });
    expect(JSON.stringify(event)).not.toContain(only(b).token);
    expect(JSON.stringify(event)).not.toContain(a.key);
  });

  it('knows nobody by Bearer, Basic or without a scheme', async () => {
    const { token } = only(a);
    for (const authorization of [`Bearer ${token}`, `Basic ${token}`, token, `Token  ${token}`, 'Token', '']) {
      expect(await http.get('/desktop/own', { key: a.key, headers: { authorization } })).toMatchObject({ status: 401, body: { code: 'UNAUTHENTICATED' } });
    }
  });

  it('refuses everybody where a handler declares nothing', async () => {
    expect(await http.get('/desktop/undeclared', { key: a.key, token: only(a).token })).toMatchObject({ status: 403 });
  });

  it('keeps the request’s company when the body arrives later than the headers', async () => {
    const answer = await sendSlowly(url, a.key);
    expect(answer).toContain(a.companyId);
  });

  describe('what the database decides on each request', () => {
    const cases: [string, string, { status: number; code: string }][] = [
      ['the company is suspended', `UPDATE company SET status = 'SUSPENDED' WHERE company_id = $1`, { status: 403, code: 'COMPANY_SUSPENDED' }],
      ['the company is cancelled', `UPDATE company SET status = 'CANCELLED' WHERE company_id = $1`, { status: 403, code: 'SUBSCRIPTION_EXPIRED' }],
      ['the trial has ended', `UPDATE company SET trial_ends_at = now() WHERE company_id = $1`, { status: 403, code: 'SUBSCRIPTION_EXPIRED' }],
      ['the key is revoked', `UPDATE company_key SET revoked_at = now() WHERE company_id = $1`, { status: 401, code: 'COMPANY_KEY_INVALID' }],
      ['the key’s grace is over', `UPDATE company_key SET expires_at = now() WHERE company_id = $1`, { status: 401, code: 'COMPANY_KEY_INVALID' }],
      ['the token is revoked', `UPDATE device_token SET revoked_at = now() WHERE company_id = $1`, { status: 401, code: 'UNAUTHENTICATED' }],
      ['the member was removed', `UPDATE membership SET status = 'REMOVED' WHERE company_id = $1`, { status: 401, code: 'UNAUTHENTICATED' }],
      ['the account is disabled', `UPDATE account SET status = 'DISABLED' WHERE id IN (SELECT account_id FROM membership WHERE company_id = $1)`, { status: 401, code: 'UNAUTHENTICATED' }],
      ['the member only views now', `UPDATE membership SET role = 'VIEWER' WHERE company_id = $1`, { status: 403, code: 'FORBIDDEN' }],
    ];
    it.each(cases)('refuses the very next one when %s', async (_what, sql, { status, code }) => {
      const company = await seedCompany(db);
      expect((await own(company.key, only(company).token)).status).toBe(200);
      await db.sql(sql, [company.companyId]);
      expect(await own(company.key, only(company).token)).toMatchObject({ status, body: { code } });
    });

    it('lets a key in grace work, and says until when', async () => {
      const company = await seedCompany(db);
      expect((await own(company.key, only(company).token)).headers.get('deprecation')).toBeNull();
      const [row] = await db.sql<{ ends: string }>(
        `UPDATE company_key SET expires_at = now() + interval '1 hour' WHERE company_id = $1 RETURNING floor(extract(epoch FROM expires_at)) AS ends`,
        [company.companyId],
      );
      const answer = await own(company.key, only(company).token);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('deprecation')).toBe(`@${row?.ends}`);
      expect(new Date(answer.headers.get('sunset') ?? '').getTime()).toBe(Number(row?.ends) * 1_000);
    });
  });

  it('revokes the earlier token of a device when a new one is issued, however many at once', async () => {
    const company = await seedCompany(db);
    const { id: membershipId, deviceId, token } = only(company);
    const device = { companyId: company.companyId, membershipId, deviceId };
    const issued = await Promise.all(Array.from({ length: 8 }, () => app.get(DeviceTokens).issue(device)));
    const statuses = await Promise.all([token, ...issued].map(async (each) => (await own(company.key, each)).status));
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    await app.get(DeviceTokens).revoke(device);
    const afterwards = await Promise.all(issued.map(async (each) => (await own(company.key, each)).status));
    expect(new Set(afterwards)).toEqual(new Set([401]));
  });
});

function sendSlowly(url: string, key: string): Promise<string> {
  const { hostname, port } = new URL(url);
  const body = JSON.stringify({});
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(Number(port), hostname, () => {
      socket.write(`POST /desktop/public HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\nX-Company-Key: ${key}\r\nContent-Length: ${body.length}\r\n\r\n`);
      setTimeout(() => socket.write(body.slice(0, 1)), 50);
      setTimeout(() => socket.write(body.slice(1)), 100);
    });
    socket.on('data', (chunk) => (answer += chunk.toString()));
    socket.on('end', () => resolve(answer));
    socket.on('error', reject);
  });
}
