import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, OWNER, startApi } from '../support/api.js';
import { bodyOf, inviteBySql, member, signIn } from '../support/members.js';
import { seedCompany } from '../support/seed.js';
import { PASSWORD } from '../support/world.js';

describe('invitations', () => {
  let api: Api;
  let companyId: string;
  let name: string;
  beforeAll(async () => {
    api = await startApi();
    companyId = (await seedCompany(api, { employees: 0 })).companyId;
    name = `Company ${companyId}`;
  });
  afterAll(() => api.close());

  const show = (token: string) => api.http.get(`/api/auth/invitations/${token}`);
  const accept = (token: string, more: object = {}) => api.http.post('/api/auth/accept-invitation', { token, password: PASSWORD, ...more });
  const count = async (what: string): Promise<number> => (await api.sql<{ n: number }>(`SELECT count(*)::int AS n FROM ${what}`))[0]?.n ?? -1;

  it('say who is invited where', async () => {
    const made = await inviteBySql(api, companyId, { name: 'Ada Byron', role: 'EMPLOYEE' });
    const answer = await show(made.token);
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({ companyName: name, email: made.email, name: 'Ada Byron', role: 'EMPLOYEE', expiresAt: made.expiresAt.toISOString(), accountExists: false });
  });

  it('make account and membership of the same id, and sign in', async () => {
    const made = await inviteBySql(api, companyId, { name: 'Ada Byron', role: 'EMPLOYEE' });
    const answer = await accept(made.token);
    expect(answer).toMatchObject({
      status: 200,
      cookie: expect.stringMatching(/^ept_refresh=/),
      body: { user: { name: 'Ada Byron', email: made.email, isOwner: false }, companyId, memberships: [{ companyId, companyName: name, membershipId: made.id, role: 'EMPLOYEE' }] },
    });
    expect((await api.http.get('/api/auth/me', { bearer: answer.body.accessToken })).body.company).toMatchObject({ id: companyId, servable: true });
    expect((await signIn(api, made.email, PASSWORD)).status).toBe(200);
  });

  it('take the name that the invited person gives', async () => {
    const made = await inviteBySql(api, companyId, { name: 'A. B.' });
    expect((await accept(made.token, { name: '  Ada Byron ' })).body.user.name).toBe('Ada Byron');
    expect(await api.sql('SELECT name FROM membership WHERE id = $1', [made.id])).toEqual([{ name: 'Ada Byron' }]);
  });

  it('work once, also for twenty at the same time', async () => {
    const made = await inviteBySql(api, companyId);
    const before = [await count('account'), await count('membership')];
    const answers = await Promise.all(Array.from({ length: 20 }, () => accept(made.token)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    for (const refused of answers.filter(({ status }) => status !== 200)) {
      expect(['GONE', 'CONFLICT', 'INVALID_CREDENTIALS', 'TOO_MANY_REQUESTS']).toContain(refused.body.code);
      expect(refused.cookie).toBeNull();
    }
    expect([await count('account'), await count('membership')]).toEqual(before.map((number) => number + 1));
    await api.sql('DELETE FROM sign_in_failure');
  });

  it('work once for an account that is there already, also at the same time', async () => {
    const { email } = await member(api, companyId, 'EMPLOYEE');
    const other = (await seedCompany(api, { employees: 0 })).companyId;
    const made = await inviteBySql(api, other, { email });
    const answers = await Promise.all(Array.from({ length: 8 }, () => accept(made.token)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ body }) => body.code === 'GONE')).toHaveLength(7);
    expect(await count(`membership WHERE company_id = '${other}'`)).toBe(1);
  });

  it.each([
    ['accepted_at = now()', 'This invitation was already used'],
    ['revoked_at = now()', 'This invitation was withdrawn'],
    ['expires_at = now()', 'This invitation has expired'],
  ])('that ended say how: %s', async (change, message) => {
    const made = await inviteBySql(api, companyId);
    await api.sql(`UPDATE invitation SET ${change} WHERE id = $1`, [made.id]);
    const before = [await count('account'), await count('membership')];
    for (const answer of [await show(made.token), await accept(made.token)]) expect(answer).toMatchObject({ status: 410, body: { code: 'GONE', message } });
    expect([await count('account'), await count('membership')]).toEqual(before);
  });

  it.each(['nonsense', 'A'.repeat(64), 'A'.repeat(63), `${'A'.repeat(64)}=`, '%00', '..%2f..', 'x'.repeat(250)])('that are none are not there: %s', async (token) => {
    expect(await show(token)).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
  });

  it('of one company cannot be taken to another', async () => {
    const other = (await seedCompany(api)).companyId;
    const made = await inviteBySql(api, companyId);
    const bytes = Buffer.from(made.token, 'base64url');
    Buffer.from(other.replaceAll('-', ''), 'hex').copy(bytes);
    expect(await accept(bytes.toString('base64url'))).toMatchObject({ status: 404 });
  });

  it('ask an existing account for its password, and count wrong ones', async () => {
    const { email } = await member(api, companyId, 'EMPLOYEE');
    const other = (await seedCompany(api, { employees: 0 })).companyId;
    const made = await inviteBySql(api, other, { email, role: 'ADMIN' });
    expect((await show(made.token)).body.accountExists).toBe(true);
    for (let i = 0; i < 10; i++) expect(await accept(made.token, { password: 'not my password' })).toMatchObject({ status: 401, body: { code: 'INVALID_CREDENTIALS' } });
    expect(await accept(made.token)).toMatchObject({ status: 429 });
    await api.sql('DELETE FROM sign_in_failure');
    expect((await accept(made.token)).body).toMatchObject({ companyId: other, memberships: [expect.anything(), expect.anything()] });
  });

  it.each([['short'], ['x'.repeat(201)], [1234567890], [null]])('refuse a password that is none: %s', async (password) => {
    const made = await inviteBySql(api, companyId);
    expect(await accept(made.token, { password })).toMatchObject({ status: 400, body: { code: 'VALIDATION_FAILED', details: expect.arrayContaining([expect.objectContaining({ path: 'password' })]) } });
    expect((await show(made.token)).status).toBe(200);
  });

  it('do not let the invited person choose role or company', async () => {
    const made = await inviteBySql(api, companyId, { role: 'VIEWER' });
    for (const extra of [{ role: 'ADMIN' }, { companyId }, { isOwner: true }, { email: 'other@example.test' }]) expect((await accept(made.token, extra)).status).toBe(400);
    expect(await count(`membership WHERE id = '${made.id}'`)).toBe(0);
  });

  it('bring a removed member back with the new role', async () => {
    const person = await member(api, companyId, 'ADMIN');
    await api.sql(`UPDATE membership SET status = 'REMOVED', removed_at = now() WHERE id = $1`, [person.id]);
    const made = await inviteBySql(api, companyId, { email: person.email, role: 'VIEWER' });
    expect((await accept(made.token)).body.memberships).toEqual([{ companyId, companyName: name, membershipId: person.id, role: 'VIEWER' }]);
    expect(await api.sql('SELECT status, removed_at FROM membership WHERE id = $1', [person.id])).toEqual([{ status: 'ACTIVE', removed_at: null }]);
  });

  it('change nothing for somebody who is a member already', async () => {
    const person = await member(api, companyId, 'EMPLOYEE');
    const made = await inviteBySql(api, companyId, { email: person.email, role: 'ADMIN' });
    expect(await accept(made.token)).toMatchObject({ status: 409, body: { code: 'CONFLICT' } });
    expect(await api.sql('SELECT role FROM membership WHERE id = $1', [person.id])).toEqual([{ role: 'EMPLOYEE' }]);
    expect((await show(made.token)).status).toBe(200);
  });

  it('do not make the vendor a member of a company', async () => {
    const made = await inviteBySql(api, companyId, { email: OWNER.email });
    expect(await accept(made.token, { password: OWNER.password })).toMatchObject({ status: 409, body: { code: 'CONFLICT' } });
    expect(await count(`membership WHERE email = '${OWNER.email}'`)).toBe(0);
  });

  it('unknown and malformed ones are refused alike', async () => {
    expect(bodyOf(await accept('A'.repeat(64)))).toEqual(bodyOf(await accept('nonsense')));
  });
});
