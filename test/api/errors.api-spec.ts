import { connect } from 'node:net';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BODY_MAX_BYTES } from '#contracts';
import { type Api, OWNER, startApi } from '../support/api.js';
import type { Answer } from '../support/http-client.js';

describe('errors', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  const expectError = (answer: Answer, status: number, code: string): void => {
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.body).toMatchObject({ status: false, message: expect.any(String), requestId: answer.headers.get('x-request-id') });
    expect(Object.keys(answer.body).filter((key) => !['status', 'code', 'message', 'requestId', 'details'].includes(key))).toEqual([]);
  };
  const signIn = (body: unknown, headers: Record<string, string> = {}): Promise<Answer> => api.http.post('/api/auth/login', body, { headers });

  it('have one form for broken JSON, absurd nesting and invalid UTF-8', async () => {
    expectError(await signIn('{"email":'), 400, 'MALFORMED_JSON');
    expectError(await signIn('['.repeat(5_000) + ']'.repeat(5_000)), 400, 'MALFORMED_JSON');
    expectError(await signIn(Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d])), 400, 'MALFORMED_JSON');
  });

  it('name each field that is wrong, and refuse properties that nobody asked for', async () => {
    const answer = await signIn({ email: 5, password: 'x', role: 'ADMIN' });
    expectError(answer, 400, 'VALIDATION_FAILED');
    expect(answer.body.details.map((detail: { path: string }) => detail.path)).toEqual(expect.arrayContaining(['email', 'role']));
    expectError(await signIn([]), 400, 'VALIDATION_FAILED');
    expectError(await signIn('null'), 400, 'VALIDATION_FAILED');
    expectError(await signIn('{"__proto__": {"isOwner": true}, "email": "a@example.test", "password": "x"}'), 400, 'VALIDATION_FAILED');
  });

  it('refuse what validators and the database choke on, instead of failing on it', async () => {
    expectError(await api.http.post('/api/auth/forgot-password', { email: '\ud800' }), 400, 'VALIDATION_FAILED');
    const { accessToken } = (await api.http.post('/api/auth/login', OWNER)).body;
    const asOwner = { bearer: accessToken };
    expectError(await api.http.post('/api/owner/companies', { name: 'Any', email: 'a\ud800@example.test' }, asOwner), 400, 'VALIDATION_FAILED');
    expectError(await api.http.post('/api/owner/plans', { features: [['nested']] }, asOwner), 400, 'VALIDATION_FAILED');
    expectError(await api.http.send('PATCH', '/api/owner/plans/%00', {}, asOwner), 400, 'VALIDATION_FAILED');
    expectError(await api.http.get('/api/owner/reports?to=0001-01-01', asOwner), 400, 'VALIDATION_FAILED');
  });

  it('say what is too large and what is not understood', async () => {
    expectError(await signIn(Buffer.alloc(BODY_MAX_BYTES + 1, 0x20)), 413, 'TOO_LARGE');
    expectError(await signIn('email=a', { 'content-type': 'application/x-www-form-urlencoded' }), 415, 'UNSUPPORTED_MEDIA_TYPE');
    expectError(await signIn('<a/>', { 'content-type': 'text/xml' }), 415, 'UNSUPPORTED_MEDIA_TYPE');
  });

  it('are a refusal and not a crash for what is hardly HTTP', async () => {
    const url = new URL(api.url);
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(url.port), url.hostname, () => socket.end('GET /api/auth/me HTTP/1.1\r\nHost: x\r\nBad Header\r\n\r\n'));
      let text = '';
      socket.on('data', (chunk) => (text += chunk.toString()));
      socket.on('close', () => resolve(text));
      socket.on('error', reject);
    });
    expect(answer).toContain('400 Bad Request');
    expect((await api.http.get('/health/live')).status).toBe(200);
    expectError(await api.http.get('/api/%ff'), 400, 'VALIDATION_FAILED');
  });

  it('tell nothing of the inside when something breaks', async () => {
    await api.sql('ALTER TABLE account RENAME TO account_gone');
    const answer = await signIn({ email: 'a@example.test', password: 'x' });
    await api.sql('ALTER TABLE account_gone RENAME TO account');
    expectError(answer, 500, 'INTERNAL');
    expect(JSON.stringify(answer.body)).not.toMatch(/account|relation|select/i);
  });

  it('are 503 with Retry-After while the database is away, and the process stays alive', async () => {
    await api.sql(`ALTER DATABASE ${new URL(api.adminUrl).pathname.slice(1)} CONNECTION LIMIT 0`);
    await api.sql(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND usename LIKE 'ept_%'`);
    const ready = await api.http.get('/health/ready');
    const live = await api.http.get('/health/live');
    await api.sql(`ALTER DATABASE ${new URL(api.adminUrl).pathname.slice(1)} CONNECTION LIMIT -1`);
    expectError(ready, 503, 'UNAVAILABLE');
    expect(ready.headers.get('retry-after')).toBe('2');
    expect(live.status).toBe(200);
    expect((await api.http.get('/health/ready')).status).toBe(200);
  });
});

describe('a pool that has run out', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi({ pools: { ept_identity: 2 } });
  });
  afterAll(() => api.close());

  it('answers 503 instead of hanging, stays alive, and serves again', async () => {
    const lock = new pg.Client({ connectionString: api.adminUrl });
    await lock.connect();
    await lock.query('BEGIN; LOCK TABLE ept.account IN ACCESS EXCLUSIVE MODE');
    const held = Array.from({ length: 8 }, () => api.http.post('/api/auth/login', OWNER));
    const first = await Promise.race(held);
    expect([first.status, first.body.code, first.headers.get('retry-after')]).toEqual([503, 'UNAVAILABLE', '2']);
    expect((await api.http.get('/health/live')).status).toBe(200);
    await lock.query('ROLLBACK');
    await lock.end();
    const statuses = (await Promise.all(held)).map((answer) => answer.status);
    expect(new Set(statuses)).toEqual(new Set([200, 503]));
    expect((await api.http.post('/api/auth/login', OWNER)).status).toBe(200);
  });
});

describe('headers', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  it('of data let nothing run, be framed, be kept or be sniffed', async () => {
    const { headers } = await api.http.get('/api/auth/me');
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('of pages allow their own scripts and nobody else’s', async () => {
    const { status, headers } = await api.http.get('/api/docs');
    expect(status).toBe(200);
    expect(headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(headers.get('x-frame-options')).toBe('SAMEORIGIN');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });
});
