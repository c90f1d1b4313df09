import { createHmac, createSign, generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, startApi } from '../support/api.js';
import { TEST_SECRETS } from '../support/database.js';
import { bodyOf, inviteBySql, member, signIn } from '../support/members.js';
import { seedCompany } from '../support/seed.js';
import { PASSWORD, type Person, signInOwner } from '../support/world.js';

const SECRET = TEST_SECRETS.derive('web-access-token');
const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const decode = (part: string | undefined): Record<string, unknown> => JSON.parse(Buffer.from(part ?? '', 'base64url').toString()) as Record<string, unknown>;

/** What a forger could send: any header, any claims, signed with whatever is at hand. */
function forge(header: object, claims: object, sign: (input: string) => string): string {
  const input = `${encode(header)}.${encode(claims)}`;
  return `${input}.${sign(input)}`;
}
const hmac = (algorithm: string, secret: Buffer | string) => (input: string) => createHmac(algorithm, secret).update(input).digest('base64url');

describe('access tokens', () => {
  let api: Api;
  let companyId: string;
  let admin: Person;
  let claims: Record<string, unknown>;
  beforeAll(async () => {
    api = await startApi();
    companyId = (await seedCompany(api, { employees: 0 })).companyId;
    admin = await member(api, companyId);
    claims = decode(admin.bearer.split('.')[1]);
  });
  afterAll(() => api.close());
  const me = (bearer: string) => api.http.get('/api/auth/me', { bearer });
  const company = (bearer: string) => api.http.get('/api/company', { bearer });

  it('name user, session, company and membership, no role, for 15 minutes', () => {
    expect(Object.keys(claims).sort()).toEqual(['aud', 'cid', 'exp', 'iat', 'iss', 'mid', 'sid', 'sub']);
    expect(Number(claims.exp) - Number(claims.iat)).toBe(900);
    expect(claims).toMatchObject({ cid: companyId, mid: admin.id });
  });

  it('count when nothing about them was changed', async () => {
    const same = forge({ alg: 'HS256', typ: 'JWT' }, claims, hmac('sha256', SECRET));
    expect((await me(same)).status).toBe(200);
  });

  describe('that are not ours get one and the same 401', () => {
    const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048, publicKeyEncoding: { type: 'spki', format: 'pem' }, privateKeyEncoding: { type: 'pkcs8', format: 'pem' } });
    const hs = hmac('sha256', SECRET);
    const jwt = { alg: 'HS256', typ: 'JWT' };
    const now = Math.floor(Date.now() / 1_000);
    const forgeries: [string, (own: Record<string, unknown>) => string][] = [
      ['alg none', (own) => forge({ alg: 'none' }, own, () => '')],
      ['alg None', (own) => forge({ alg: 'None' }, own, () => '')],
      ['HS384 with the right secret', (own) => forge({ alg: 'HS384' }, own, hmac('sha384', SECRET))],
      ['RS256 by a key of its own', (own) => forge({ alg: 'RS256' }, own, (input) => createSign('sha256').update(input).sign(privateKey, 'base64url'))],
      ['HS256 with a public key as secret', (own) => forge(jwt, own, hmac('sha256', publicKey))],
      ['a key offered in the header', (own) => forge({ ...jwt, jwk: { kty: 'oct', k: 'AAAA' }, kid: '../../dev/null' }, own, hmac('sha256', ''))],
      ['another issuer', (own) => forge(jwt, { ...own, iss: 'somebody-else' }, hs)],
      ['another audience', (own) => forge(jwt, { ...own, aud: 'something-else' }, hs)],
      ['no issuer', ({ iss: _, ...own }) => forge(jwt, own, hs)],
      ['expired', (own) => forge(jwt, { ...own, iat: now - 1_000, exp: now - 1 }, hs)],
      ['another account', (own) => forge(jwt, { ...own, sub: '0192f0c1-7a51-7b3e-9a55-3f1f5f1c9a10' }, hs)],
      ['another session', (own) => forge(jwt, { ...own, sid: '0192f0c1-7a51-7b3e-9a55-3f1f5f1c9a10' }, hs)],
      ['a session that is no id', (own) => forge(jwt, { ...own, sid: 'x' }, hs)],
      ['a company without a membership', ({ mid: _, ...own }) => forge(jwt, own, hs)],
      ['claims changed, signature kept', (own) => [encode(jwt), encode({ ...own, role: 'OWNER' }), admin.bearer.split('.')[2]].join('.')],
      ['the refresh token', () => admin.cookie.split('=')[1] ?? ''],
      ['nothing', () => ''],
      ['no token at all', () => 'not.a.token'],
    ];
    it.each(forgeries)('%s', async (_name, make) => {
      const answer = await company(make(claims));
      const usual = await api.http.get('/api/company');
      expect(answer).toMatchObject({ status: 401, body: { status: false, code: 'UNAUTHENTICATED' } });
      expect(bodyOf(answer)).toEqual(bodyOf(usual));
    });
  });

  it('do not count as Token, and device tokens not as Bearer', async () => {
    const { employees } = await seedCompany(api);
    expect((await api.http.get('/api/auth/me', { headers: { authorization: `Token ${admin.bearer}` } })).status).toBe(401);
    expect((await me(employees[0]?.token ?? '')).status).toBe(401);
  });

  it('do not reach a company that they were not made for', async () => {
    const other = await seedCompany(api);
    const into = (own: Record<string, unknown>) => forge({ alg: 'HS256' }, own, hmac('sha256', SECRET));
    expect((await company(into({ ...claims, cid: other.companyId }))).status).toBe(401);
    expect((await company(into({ ...claims, cid: other.companyId, mid: '0192f0c1-7a51-7b3e-9a55-3f1f5f1c9a10' }))).status).toBe(401);
  });

  it('count no longer once the account is disabled, and again when it is enabled', async () => {
    const person = await member(api, companyId);
    await api.sql(`UPDATE account SET status = 'DISABLED' WHERE email = $1`, [person.email]);
    for (const answer of [await me(person.bearer), await company(person.bearer)]) expect(answer).toMatchObject({ status: 401, body: { code: 'UNAUTHENTICATED' } });
    expect((await api.http.post('/api/auth/refresh', {}, { cookie: person.cookie })).status).toBe(401);
    await api.sql(`UPDATE account SET status = 'ACTIVE' WHERE email = $1`, [person.email]);
    expect((await company(person.bearer)).status).toBe(200);
  });

  it('carry no role: who is demoted is it on the next request', async () => {
    const person = await member(api, companyId);
    const change = () => api.http.patch('/api/company', { contactPerson: 'Ada' }, { bearer: person.bearer });
    expect((await change()).status).toBe(200);
    await api.sql(`UPDATE membership SET role = 'VIEWER' WHERE id = $1`, [person.id]);
    expect(await change()).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
    expect((await company(person.bearer)).status).toBe(200);
    await api.sql(`UPDATE membership SET role = 'EMPLOYEE' WHERE id = $1`, [person.id]);
    expect(await company(person.bearer)).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
    await api.sql(`UPDATE membership SET status = 'REMOVED' WHERE id = $1`, [person.id]);
    expect((await company(person.bearer)).status).toBe(401);
  });

  it('of an owner open nothing of a company, and of an admin nothing of the vendor', async () => {
    const owner = await signInOwner(api);
    expect(await company(owner)).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
    expect((await me(owner)).body).toMatchObject({ user: { isOwner: true }, company: null });
  });

  it('let the people of a company that is not served do what /api/auth offers, and nothing else', async () => {
    const [closed, open] = [await seedCompany(api, { employees: 0 }), await seedCompany(api, { employees: 0 })];
    const person = await member(api, closed.companyId);
    const { token } = await inviteBySql(api, open.companyId, { email: person.email });
    await api.http.post('/api/auth/accept-invitation', { token, password: PASSWORD });
    await api.sql(`UPDATE company SET status = 'SUSPENDED' WHERE company_id = $1`, [closed.companyId]);
    expect(await company(person.bearer)).toMatchObject({ status: 403, body: { code: 'COMPANY_SUSPENDED', message: 'Company subscription is suspended' } });
    expect((await me(person.bearer)).body.company).toMatchObject({ id: closed.companyId, status: 'SUSPENDED', servable: false, role: 'ADMIN' });
    expect((await api.http.get('/api/auth/sessions', { bearer: person.bearer })).status).toBe(200);
    expect((await signIn(api, person.email, PASSWORD)).status).toBe(200);
    const switched = await api.http.post('/api/auth/switch-company', { companyId: open.companyId }, { bearer: person.bearer });
    expect((await company(switched.body.accessToken)).status).toBe(200);
    await api.sql(`UPDATE company SET status = 'TRIAL', trial_ends_at = now() WHERE company_id = $1`, [closed.companyId]);
    expect(await company(person.bearer)).toMatchObject({ status: 403, body: { code: 'SUBSCRIPTION_EXPIRED', message: 'Company subscription expired' } });
  });

  it('switch to no company of others, the same as to one that is not there', async () => {
    const other = await seedCompany(api);
    const to = (id: string) => api.http.post('/api/auth/switch-company', { companyId: id }, { bearer: admin.bearer });
    const [foreign, absent] = [await to(other.companyId), await to('0192f0c1-7a51-7b3e-9a55-3f1f5f1c9a10')];
    expect(foreign).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
    expect(bodyOf(foreign)).toEqual(bodyOf(absent));
    expect((await to('x')).status).toBe(400);
  });
});
