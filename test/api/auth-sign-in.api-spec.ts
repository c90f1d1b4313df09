import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Api, OWNER } from '../support/api.js';
import { bodyOf, inviteBySql, member, signIn } from '../support/members.js';
import { seedCompany } from '../support/seed.js';
import { PASSWORD, type Person } from '../support/world.js';

// Real, and counted: in a service of its own, because files share what they have imported.
vi.mock('@node-rs/argon2', { spy: true });
vi.resetModules();
const argon2 = await import('@node-rs/argon2');
const { startApi } = await import('../support/api.js');

const WRONG = 'not the password at all';
const times = <T>(count: number, make: (index: number) => Promise<T>): Promise<T[]> => Promise.all(Array.from({ length: count }, (_, index) => make(index)));

describe('signing in on the web', () => {
  let api: Api;
  let companyId: string;
  let admin: Person;
  beforeAll(async () => {
    api = await startApi();
    companyId = (await seedCompany(api, { employees: 0 })).companyId;
    admin = await member(api, companyId);
  });
  afterAll(() => api.close());

  it('answers token, user and memberships, whatever case and spaces the e-mail is typed with', async () => {
    const answer = await signIn(api, `  ${admin.email.toUpperCase()} `, PASSWORD);
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({
      accessToken: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/),
      expiresIn: 900,
      user: { id: expect.any(String), name: 'Some Body', email: admin.email, isOwner: false },
      memberships: [{ companyId, companyName: expect.any(String), membershipId: admin.id, role: 'ADMIN' }],
      companyId,
    });
  });

  it('gives the refresh token to the browser alone', async () => {
    const cookie = (await signIn(api, admin.email, PASSWORD)).headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^ept_refresh=[\w-]{43}; Max-Age=2592000; Path=\/api\/auth; HttpOnly; SameSite=Strict$/);
  });

  it('says Secure where a trusted proxy says https, and only there', async () => {
    const behindProxy = await startApi({ database: api, trustProxy: ['127.0.0.1'] });
    const https = { headers: { 'x-forwarded-proto': 'https' } };
    expect((await signIn(behindProxy, admin.email, PASSWORD, https)).headers.get('set-cookie')).toContain('Secure');
    expect((await signIn(api, admin.email, PASSWORD, https)).headers.get('set-cookie')).not.toContain('Secure');
    await behindProxy.close();
  });

  it('lets the owner in without a company', async () => {
    const answer = await signIn(api, OWNER.email, OWNER.password);
    expect(answer.body).toMatchObject({ user: { isOwner: true }, memberships: [], companyId: null });
  });

  it('works in the company used last where there are several', async () => {
    const [first, second] = [await seedCompany(api, { employees: 0 }), await seedCompany(api, { employees: 0 })];
    const one = await member(api, first.companyId, 'EMPLOYEE');
    const two = await api.http.post('/api/auth/accept-invitation', { token: (await inviteBySql(api, second.companyId, { email: one.email })).token, password: PASSWORD });
    expect(two.body).toMatchObject({ companyId: second.companyId, memberships: [expect.anything(), expect.anything()] });
    expect((await signIn(api, one.email, PASSWORD)).body.companyId).toBe(second.companyId);
    await api.http.post('/api/auth/switch-company', { companyId: first.companyId }, { bearer: two.body.accessToken });
    const again = await signIn(api, one.email, PASSWORD);
    expect(again.body.companyId).toBe(first.companyId);
    expect(again.body.memberships).toHaveLength(2);
  });

  it('gives one answer for a wrong password, an unknown e-mail and a disabled account', async () => {
    const disabled = await member(api, companyId);
    await api.sql(`UPDATE account SET status = 'DISABLED' WHERE email = $1`, [disabled.email]);
    const answers = [
      await signIn(api, admin.email, WRONG),
      await signIn(api, 'nobody@example.test', WRONG),
      await signIn(api, disabled.email, PASSWORD),
    ];
    for (const answer of answers) expect(answer).toMatchObject({ status: 401, cookie: null, body: { code: 'INVALID_CREDENTIALS' } });
    expect(new Set(answers.map((answer) => JSON.stringify(bodyOf(answer)))).size).toBe(1);
  });

  it('does the same work for an unknown e-mail as for a wrong password', async () => {
    const verified = async (email: string): Promise<string[]> => {
      vi.mocked(argon2.verify).mockClear();
      await signIn(api, email, WRONG);
      return vi.mocked(argon2.verify).mock.calls.map(([hash]) => String(hash).split('$').slice(0, 4).join('$'));
    };
    const known = await verified((await member(api, companyId)).email);
    expect(known).toEqual(['$argon2id$v=19$m=19456,t=2,p=1']);
    expect(await verified('also-nobody@example.test')).toEqual(known);
  });

  it.each([
    [{}, ['email', 'password']],
    [{ email: 'a@example.test', password: 12345678901 }, ['password']],
    [{ email: ['a@example.test'], password: PASSWORD }, ['email']],
    [{ email: 'a\u0000@example.test', password: PASSWORD }, ['email']],
    [{ email: 'a@example.test', password: PASSWORD, role: 'ADMIN' }, ['role']],
    [{ email: 'a@example.test', password: PASSWORD, companyId: 'x' }, ['companyId']],
  ])('refuses what is no sign-in: %j', async (body, paths) => {
    const answer = await api.http.post('/api/auth/login', body);
    expect(answer).toMatchObject({ status: 400, body: { code: 'VALIDATION_FAILED' } });
    expect([...new Set(answer.body.details.map((problem: { path: string }) => problem.path))].sort()).toEqual(paths);
  });
});

describe('failed sign-ins', () => {
  let api: Api;
  let admin: Person;
  beforeAll(async () => {
    api = await startApi();
    admin = await member(api, (await seedCompany(api, { employees: 0 })).companyId);
  });
  afterAll(() => api.close());
  const forgetAddresses = () => api.sql(`DELETE FROM sign_in_failure WHERE key LIKE 'address:%'`);

  it.each(['known', 'unknown'])('are refused from the eleventh on, for an e-mail that is %s', async (kind) => {
    const email = kind === 'known' ? admin.email : 'not-there@example.test';
    for (let i = 0; i < 10; i++) expect((await signIn(api, email, WRONG)).status).toBe(401);
    const eleventh = await signIn(api, email, WRONG, { headers: { 'x-forwarded-for': '203.0.113.9' } });
    expect(eleventh).toMatchObject({ status: 429, body: { code: 'TOO_MANY_REQUESTS', message: 'Too many failed sign-ins, try again later' } });
    expect(Number(eleventh.headers.get('retry-after'))).toBeGreaterThan(800);
    expect(Number(eleventh.headers.get('retry-after'))).toBeLessThanOrEqual(900);
    const right = await signIn(api, email.toUpperCase(), PASSWORD);
    expect(right.status).toBe(429);
  });

  it('start anew after a success', async () => {
    const { email } = await member(api, (await seedCompany(api, { employees: 0 })).companyId);
    for (let round = 0; round < 2; round++) {
      for (let i = 0; i < 9; i++) expect((await signIn(api, email, WRONG)).status).toBe(401);
      expect((await signIn(api, email, PASSWORD)).status).toBe(200);
    }
  });

  it('cannot be multiplied by sending them at once', async () => {
    const answers = await times(20, () => signIn(api, 'parallel@example.test', WRONG));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(10);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(10);
  });

  it('are limited to 100 an address, whatever e-mails are tried and whatever the client says of its address', async () => {
    await forgetAddresses();
    const headers = (index: number) => ({ headers: { 'x-forwarded-for': `203.0.113.${index}` } });
    const answers = await times(105, (index) => signIn(api, `guess-${index}@example.test`, WRONG, headers(index)));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(100);
    expect((await signIn(api, 'one-more@example.test', WRONG)).headers.get('retry-after')).toMatch(/^\d+$/);
    await forgetAddresses();
  });

  it('are counted by the address that a trusted proxy names', async () => {
    const behindProxy = await startApi({ database: api, trustProxy: ['127.0.0.1'] });
    await signIn(behindProxy, 'a@example.test', WRONG, { headers: { 'x-forwarded-for': '203.0.113.1' } });
    await signIn(behindProxy, 'b@example.test', WRONG, { headers: { 'x-forwarded-for': '203.0.113.2' } });
    const rows = await api.sql<{ points: number }>(`SELECT points FROM sign_in_failure WHERE key LIKE 'address:%'`);
    expect(rows.map(({ points }) => points)).toEqual([1, 1]);
    await behindProxy.close();
  });

  it('leave no e-mail and no address in the database', async () => {
    await signIn(api, 'secretive@example.test', WRONG);
    const rows = await api.sql<{ key: string }>('SELECT key FROM sign_in_failure');
    expect(rows.length).toBeGreaterThan(0);
    for (const { key } of rows) expect(key).toMatch(/^(email|address):[\w-]{43}$/);
  });
});
