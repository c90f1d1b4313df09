import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, startApi } from '../support/api.js';
import { bodyOf, inviteBySql, member, signIn } from '../support/members.js';
import { seedCompany } from '../support/seed.js';
import { PASSWORD, type Person } from '../support/world.js';

/** What may have happened between an invitation and its acceptance. */
describe('joining a company', () => {
  let api: Api;
  let companyId: string;
  let admin: Person;
  beforeAll(async () => {
    api = await startApi();
    companyId = (await seedCompany(api, { employees: 0, plan: 'FREE' })).companyId;
    admin = await member(api, companyId);
    await api.sql('UPDATE company_seats SET used = 1 WHERE company_id = $1', [companyId]);
  });
  afterAll(() => api.close());

  const accept = (token: string, call: object = {}) => api.http.post('/api/auth/accept-invitation', { token, password: PASSWORD }, call);
  const seats = async (): Promise<number> => (await api.sql<{ used: number }>('SELECT used FROM company_seats WHERE company_id = $1', [companyId]))[0]?.used ?? -1;
  const revoke = (id: string) => api.http.delete(`/api/company/employees/${id}/invitation`, { bearer: admin.bearer });
  const acceptances = (id: string) => api.sql(`SELECT actor, actor_id, details, address FROM company_audit WHERE company_id = $1 AND action = 'invitation.accepted' AND target = $2`, [companyId, id]);
  async function invite(role = 'EMPLOYEE'): Promise<{ id: string; email: string; token: string }> {
    const email = `guest-${crypto.randomUUID()}@example.test`;
    const { status, body } = await api.http.post('/api/company/employees', { name: 'A Guest', email, role }, { bearer: admin.bearer });
    expect(status).toBe(201);
    return { id: body.employee.id, email, token: body.invitationUrl.split('/').at(-1) };
  }
  const remove = (id: string) => api.http.delete(`/api/company/employees/${id}`, { bearer: admin.bearer });

  it('makes a member of the e-mail that was invited, whoever is signed in in that browser', async () => {
    const other = await member(api, (await seedCompany(api, { employees: 0 })).companyId);
    const guest = await invite();
    const answer = await accept(guest.token, { bearer: other.bearer, cookie: other.cookie });
    expect(answer.body).toMatchObject({ user: { email: guest.email }, companyId });
    expect(answer.cookie).not.toBe(other.cookie);
    expect((await api.http.get('/api/auth/me', { bearer: other.bearer })).body).toMatchObject({ user: { email: other.email }, memberships: [expect.not.objectContaining({ companyId })] });
    await remove(guest.id);
  });

  it('is told to the company: who, from where', async () => {
    const guest = await invite();
    const { body } = await accept(guest.token);
    expect(await acceptances(guest.id)).toEqual([{ actor: guest.email, actor_id: body.user.id, details: { email: guest.email, role: 'EMPLOYEE' }, address: '127.0.0.1' }]);
    await accept(guest.token);
    expect(await acceptances(guest.id)).toHaveLength(1);
    await remove(guest.id);
  });

  it('does not fail where that cannot be written, which the role of signing in could not do at all', async () => {
    const guest = await invite();
    await api.sql('REVOKE INSERT ON company_audit FROM ept_tenant');
    const answer = await accept(guest.token);
    await api.sql('GRANT INSERT ON company_audit TO ept_tenant');
    expect(answer.status).toBe(200);
    for (const statement of ['SELECT 1 FROM company_audit', `INSERT INTO company_audit (company_id, id, actor, action) VALUES (gen_random_uuid(), gen_random_uuid(), 'x', 'x.y')`]) {
      await expect(api.as('ept_identity', statement)).rejects.toMatchObject({ code: '42501' });
    }
    await remove(guest.id);
  });

  it('and taking the invitation back at the same time: one of the two happens, and the seats tell which', async () => {
    await Promise.all(Array.from({ length: 8 }, () => api.http.get('/api/company', { bearer: admin.bearer })));
    for (let round = 0; round < 6; round++) {
      const before = await seats();
      const guest = await invite();
      // The password takes its time: give both a chance to be first.
      const [accepted, revoked] = await Promise.all([accept(guest.token), new Promise((resolve) => setTimeout(resolve, round * 20)).then(() => revoke(guest.id))]);
      expect([[200, 404], [410, 204]]).toContainEqual([accepted.status, revoked.status]);
      expect(await seats()).toBe(accepted.status === 200 ? before + 1 : before);
      const members = await api.sql('SELECT id FROM membership WHERE company_id = $1 AND email = $2', [companyId, guest.email]);
      expect(members).toHaveLength(accepted.status === 200 ? 1 : 0);
      if (accepted.status === 200) await remove(guest.id);
    }
  });

  it('needs no seat but the one that the invitation holds, also where the plan has shrunk meanwhile', async () => {
    const [first, second] = [await invite(), await invite()];
    const before = await seats();
    await api.sql(`INSERT INTO plan (code, name, max_employees, max_storage_mb, screenshot_retention_days, price_amount) VALUES ('TINY', 'Tiny', 1, 1, 1, 0)`);
    await api.sql(`UPDATE company SET plan_code = 'TINY' WHERE company_id = $1`, [companyId]);
    expect((await accept(first.token)).status).toBe(200);
    expect(await seats()).toBe(before);
    expect((await revoke(second.id)).status).toBe(204);
    expect(await seats()).toBe(before - 1);
    expect(await api.http.post('/api/company/employees', { name: 'X', email: second.email, role: 'EMPLOYEE' }, { bearer: admin.bearer })).toMatchObject({ status: 409, body: { code: 'LIMIT_REACHED' } });
    await api.sql(`UPDATE company SET plan_code = 'FREE' WHERE company_id = $1`, [companyId]);
    await remove(first.id);
  });

  it('works again by a new link after the first has expired, whose seat was held all the time', async () => {
    const before = await seats();
    const guest = await invite();
    await api.sql('UPDATE invitation SET expires_at = now() WHERE id = $1', [guest.id]);
    expect((await accept(guest.token)).status).toBe(410);
    expect(await seats()).toBe(before + 1);
    const resent = await api.http.post(`/api/company/employees/${guest.id}/resend-invitation`, {}, { bearer: admin.bearer });
    expect((await accept(guest.token)).status).toBe(404);
    expect((await accept(resent.body.invitationUrl.split('/').at(-1))).status).toBe(200);
    expect(await seats()).toBe(before + 1);
    await remove(guest.id);
  });

  it('that is not served is possible; what it offers is not', async () => {
    const suspended = (await seedCompany(api, { employees: 0, status: 'SUSPENDED' })).companyId;
    const { token } = await inviteBySql(api, suspended, { role: 'ADMIN' });
    const { status, body } = await accept(token);
    expect([status, body.companyId]).toEqual([200, suspended]);
    expect(await api.http.get('/api/company', { bearer: body.accessToken })).toMatchObject({ status: 403, body: { code: 'COMPANY_SUSPENDED' } });
  });

  describe('of several', () => {
    const switchTo = (to: string, bearer: string) => api.http.post('/api/auth/switch-company', { companyId: to }, { bearer });

    it('lets one work in each, one at a time, and only in those that count', async () => {
      const others = [(await seedCompany(api, { employees: 0 })).companyId, (await seedCompany(api, { employees: 0 })).companyId] as const;
      const person = await member(api, others[0], 'ADMIN');
      const { body, cookie } = await accept((await inviteBySql(api, others[1], { email: person.email, role: 'EMPLOYEE' })).token);
      expect((await api.http.get('/api/company', { bearer: body.accessToken })).status).toBe(403);
      const first = await switchTo(others[0], body.accessToken);
      expect((await api.http.get('/api/company', { bearer: first.body.accessToken })).body.company.id).toBe(others[0]);
      const refreshed = await api.http.post('/api/auth/refresh', {}, { cookie: cookie ?? '' });
      expect(refreshed.body.companyId).toBe(others[0]);
      await api.sql(`UPDATE membership SET status = 'SUSPENDED' WHERE company_id = $1 AND email = $2`, [others[1], person.email]);
      const refused = await switchTo(others[1], refreshed.body.accessToken);
      expect(refused.status).toBe(404);
      expect(bodyOf(refused)).toEqual(bodyOf(await switchTo(companyId, refreshed.body.accessToken)));
      expect((await signIn(api, person.email, PASSWORD)).body).toMatchObject({ companyId: others[0], memberships: [{ companyId: others[0] }] });
    });
  });
});
