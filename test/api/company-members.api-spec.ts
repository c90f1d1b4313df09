import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Role } from '#contracts';
import { type Api, startApi } from '../support/api.js';
import { bodyOf, inviteBySql, member, signIn } from '../support/members.js';
import { seedCompany, type SeededCompany } from '../support/seed.js';
import { accept, enrol, invite, PASSWORD, type Person, record } from '../support/world.js';

describe('members', () => {
  let api: Api;
  let company: SeededCompany;
  let admin: Person;
  beforeAll(async () => {
    api = await startApi();
  });
  beforeEach(async () => {
    company = await seedCompany(api, { employees: 0, plan: 'FREE' });
    admin = await joined('ADMIN');
  });
  afterAll(() => api.close());

  /** A member with the seat that an invitation by the API would have taken. */
  async function joined(role: Role): Promise<Person> {
    if (role !== 'VIEWER') await api.sql('UPDATE company_seats SET used = used + 1 WHERE company_id = $1', [company.companyId]);
    return member(api, company.companyId, role);
  }
  const patch = (id: string, body: object, by = admin) => api.http.patch(`/api/company/employees/${id}`, body, { bearer: by.bearer });
  const remove = (id: string, by = admin) => api.http.delete(`/api/company/employees/${id}`, { bearer: by.bearer });
  const show = async (id: string) => (await api.http.get(`/api/company/employees/${id}`, { bearer: admin.bearer })).body;
  const seats = async (): Promise<number> => (await api.sql<{ used: number }>('SELECT used FROM company_seats WHERE company_id = $1', [company.companyId]))[0]?.used ?? -1;
  const audit = (action: string) => api.sql('SELECT actor, target, details FROM company_audit WHERE company_id = $1 AND action = $2 ORDER BY at, id', [company.companyId, action]);
  const activeAdmins = () => api.sql(`SELECT id FROM membership WHERE company_id = $1 AND role = 'ADMIN' AND status = 'ACTIVE'`, [company.companyId]);
  const tracked = async (token: string) => (await api.http.get('/api/login-check', { key: company.key, token })).status;

  it('are renamed, with a line in the audit; the same again is no change', async () => {
    const person = await joined('EMPLOYEE');
    expect(await patch(person.id, { name: ' Grace Hopper ' })).toMatchObject({ status: 200, body: { id: person.id, name: 'Grace Hopper', role: 'EMPLOYEE', status: 'ACTIVE' } });
    for (const body of [{ name: 'Grace Hopper' }, {}, { role: 'EMPLOYEE', status: 'ACTIVE' }]) expect((await patch(person.id, body)).status).toBe(200);
    expect(await audit('employee.changed')).toEqual([{ actor: admin.email, target: person.id, details: { name: { from: 'Some Body', to: 'Grace Hopper' } } }]);
  });

  it('take a seat with a role that has one, and give it back with one that has none', async () => {
    const viewer = await joined('VIEWER');
    expect(await seats()).toBe(1);
    expect((await patch(viewer.id, { role: 'EMPLOYEE' })).body.role).toBe('EMPLOYEE');
    expect(await seats()).toBe(2);
    expect((await patch(viewer.id, { role: 'ADMIN' })).body.role).toBe('ADMIN');
    expect(await seats()).toBe(2);
    expect((await patch(viewer.id, { role: 'VIEWER' })).body.role).toBe('VIEWER');
    expect(await seats()).toBe(1);
  });

  it('get no seated role where the plan has no seat left, also at the same time', async () => {
    const viewers = [await joined('VIEWER'), await joined('VIEWER'), await joined('VIEWER')];
    await api.sql('UPDATE company_seats SET used = 4 WHERE company_id = $1', [company.companyId]);
    const answers = await Promise.all(viewers.map(({ id }) => patch(id, { role: 'EMPLOYEE' })));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    for (const refused of answers.filter(({ status }) => status !== 200)) {
      expect(refused).toMatchObject({ status: 409, body: { code: 'LIMIT_REACHED', details: { resource: 'employees', limit: 5, used: 5 } } });
    }
    expect(await seats()).toBe(5);
    expect(await audit('employee.changed')).toHaveLength(1);
  });

  it('who are demoted can do no more on their next request', async () => {
    const other = await joined('ADMIN');
    await patch(other.id, { role: 'EMPLOYEE' });
    expect(await patch(admin.id, { name: 'X' }, other)).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
    expect((await api.http.get('/api/me/settings', { bearer: other.bearer })).status).toBe(200);
  });

  describe('suspended', () => {
    it('are out on their next request, on the web and on the tracker, until the suspension ends', async () => {
      const person = await joined('EMPLOYEE');
      const tracker = await enrol(api, company.key, person);
      expect(await patch(person.id, { status: 'SUSPENDED' })).toMatchObject({ status: 200, body: { status: 'SUSPENDED' } });
      expect((await api.http.get('/api/me/settings', { bearer: person.bearer })).status).toBe(401);
      expect(await tracked(tracker.token)).toBe(401);
      expect(await api.http.post('/api/upload/batch', { clientSentAt: new Date().toISOString() }, tracker)).toMatchObject({ status: 401 });
      expect((await signIn(api, person.email, PASSWORD)).body).toMatchObject({ memberships: [], companyId: null });
      await expect(enrol(api, company.key, person)).rejects.toThrow('INVALID_CREDENTIALS');
      expect(await seats()).toBe(2);
      expect((await patch(person.id, { status: 'ACTIVE' })).status).toBe(200);
      expect((await api.http.get('/api/me/settings', { bearer: person.bearer })).status).toBe(200);
      expect(await tracked(tracker.token)).toBe(200);
      expect((await audit('employee.changed')).map(({ details }) => details.status as object)).toEqual([{ from: 'ACTIVE', to: 'SUSPENDED' }, { from: 'SUSPENDED', to: 'ACTIVE' }]);
    });
  });

  describe('removed', () => {
    it('are out at once, give their seat back, and leave what they recorded', async () => {
      const person = await joined('EMPLOYEE');
      const tracker = await enrol(api, company.key, person);
      await record(api, tracker);
      expect((await remove(person.id)).status).toBe(204);
      expect(await seats()).toBe(1);
      expect((await api.http.get('/api/me/settings', { bearer: person.bearer })).status).toBe(401);
      expect(await tracked(tracker.token)).toBe(401);
      expect(await api.sql('SELECT count(*)::int AS n FROM activity_minute WHERE employee_id = $1', [person.id])).toEqual([{ n: 1 }]);
      expect(await show(person.id)).toMatchObject({ status: 'REMOVED' });
      expect(await audit('employee.removed')).toEqual([{ actor: admin.email, target: person.id, details: { email: person.email, role: 'EMPLOYEE' } }]);
      for (const answer of [await remove(person.id), await patch(person.id, { status: 'ACTIVE' })]) expect(answer).toMatchObject({ status: 409, body: { code: 'CONFLICT' } });
      expect(await seats()).toBe(1);
    });

    it('ten times at once give back one seat', async () => {
      const person = await joined('EMPLOYEE');
      await joined('EMPLOYEE');
      // On the pool's first connection alone, parallel requests would follow one another.
      await Promise.all(Array.from({ length: 20 }, () => show(person.id)));
      const answers = await Promise.all(Array.from({ length: 10 }, () => remove(person.id)));
      expect(answers.map(({ status }) => status).sort()).toEqual([204, ...Array<number>(9).fill(409)]);
      expect(await seats()).toBe(2);
    });

    it('come back by a new invitation, as the same employee, but not with the tracker they had', async () => {
      const person = await joined('EMPLOYEE');
      const tracker = await enrol(api, company.key, person);
      await remove(person.id);
      const again = await api.http.post('/api/company/employees', { name: 'Back Again', email: person.email, role: 'EMPLOYEE' }, { bearer: admin.bearer });
      expect(again.status).toBe(201);
      expect(await seats()).toBe(2);
      const back = await accept(api, again.body.invitationUrl, person.email);
      expect(back.id).toBe(person.id);
      expect(await seats()).toBe(2);
      expect((await api.http.get('/api/me/settings', { bearer: back.bearer })).status).toBe(200);
      expect(await tracked(tracker.token)).toBe(401);
      expect(await tracked((await enrol(api, company.key, back)).token)).toBe(200);
    });
  });

  describe('who are the last active admin', () => {
    it('stay it, whatever is tried', async () => {
      const suspended = await joined('ADMIN');
      await patch(suspended.id, { status: 'SUSPENDED' });
      for (const body of [{ role: 'EMPLOYEE' }, { role: 'VIEWER' }, { status: 'SUSPENDED' }, { name: 'New', role: 'EMPLOYEE' }]) {
        expect(await patch(admin.id, body)).toMatchObject({ status: 409, body: { code: 'CONFLICT' } });
      }
      expect(await remove(admin.id)).toMatchObject({ status: 409, body: { code: 'CONFLICT' } });
      expect(await show(admin.id)).toMatchObject({ name: 'Some Body', role: 'ADMIN', status: 'ACTIVE' });
      expect((await patch(admin.id, { name: 'New' })).status).toBe(200);
      expect((await patch(suspended.id, { status: 'ACTIVE' })).status).toBe(200);
      expect((await patch(admin.id, { role: 'EMPLOYEE' })).status).toBe(200);
    });

    it.each([
      ['demoting', (id: string, by: Person) => patch(id, { role: 'EMPLOYEE' }, by)],
      ['suspending', (id: string, by: Person) => patch(id, { status: 'SUSPENDED' }, by)],
      ['removing', (id: string, by: Person) => remove(id, by)],
    ])('two admins %s each other: exactly one does', async (_how, act) => {
      for (let round = 0; round < 4; round++) {
        const other = await joined('ADMIN');
        const answers = await Promise.all([act(other.id, admin), act(admin.id, other)]);
        expect(answers.filter(({ status }) => status < 300)).toHaveLength(1);
        // The one who lost waited for the locks, or came so late that the guards already knew.
        for (const { status } of answers.filter((answer) => answer.status >= 300)) expect([401, 403, 409]).toContain(status);
        expect(await activeAdmins()).toHaveLength(1);
        admin = (answers[0]?.status ?? 0) < 300 ? admin : other;
        await api.sql('UPDATE company_seats SET used = 1 WHERE company_id = $1', [company.companyId]);
      }
    });

    it('four admins leaving at once: one stays', async () => {
      const all = [admin, await joined('ADMIN'), await joined('ADMIN'), await joined('ADMIN')];
      const answers = await Promise.all(all.map((person) => remove(person.id, person)));
      expect(answers.map(({ status }) => status).sort()).toEqual([204, 204, 204, 409]);
      expect(await activeAdmins()).toHaveLength(1);
      expect(await seats()).toBe(1);
    });
  });

  it('who are only invited are not changed; their invitation is taken back instead', async () => {
    const { id } = await inviteBySql(api, company.companyId, { role: 'EMPLOYEE' });
    for (const answer of [await patch(id, { role: 'ADMIN' }), await remove(id)]) expect(answer).toMatchObject({ status: 409, body: { code: 'CONFLICT' } });
    expect(await show(id)).toMatchObject({ status: 'INVITED', role: 'EMPLOYEE' });
  });

  it('of another company are not there', async () => {
    const other = await seedCompany(api, { employees: 1 });
    const theirs = other.employees[0]?.id ?? '';
    for (const send of [(id: string) => patch(id, { role: 'ADMIN' }), (id: string) => patch(id, {}), (id: string) => remove(id)]) {
      const foreign = await send(theirs);
      expect(foreign.status).toBe(404);
      expect(bodyOf(foreign)).toEqual(bodyOf(await send(uuidv7())));
    }
    expect(await api.sql('SELECT role, status FROM membership WHERE id = $1', [theirs])).toEqual([{ role: 'EMPLOYEE', status: 'ACTIVE' }]);
  });

  it('are changed by admins only, themselves included', async () => {
    const [viewer, employee] = [await invite(api, admin, 'VIEWER'), await invite(api, admin, 'EMPLOYEE')];
    for (const by of [viewer, employee]) {
      for (const answer of [await patch(by.id, { role: 'ADMIN' }, by), await remove(admin.id, by)]) expect(answer).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
    }
  });

  it.each([
    [{ role: 'OWNER' }, 'role'],
    [{ role: null }, 'role'],
    [{ status: 'REMOVED' }, 'status'],
    [{ status: 'INVITED' }, 'status'],
    [{ name: '' }, 'name'],
    [{ name: null }, 'name'],
    [{ name: 'a\u0000b' }, 'name'],
    [{ email: 'other@example.test' }, 'email'],
    [{ companyId: uuidv7() }, 'companyId'],
  ])('are not changed by %j', async (body, path) => {
    expect(await patch(admin.id, body)).toMatchObject({ status: 400, body: { code: 'VALIDATION_FAILED', details: expect.arrayContaining([expect.objectContaining({ path })]) } });
  });
});
