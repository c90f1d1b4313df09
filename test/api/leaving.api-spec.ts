import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Role } from '#contracts';
import { type Api, startApi } from '../support/api.js';
import { bodyOf, inviteBySql, member, signIn } from '../support/members.js';
import { seedCompany, type SeededCompany } from '../support/seed.js';
import { enrol, PASSWORD, type Person, record } from '../support/world.js';

describe('one’s own membership', () => {
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
  afterAll(() => api?.close());

  /** A member with the seat that an invitation by the API would have taken. */
  async function joined(role: Role): Promise<Person> {
    if (role !== 'VIEWER') await api.sql('UPDATE company_seats SET used = used + 1 WHERE company_id = $1', [company.companyId]);
    return member(api, company.companyId, role);
  }
  const leave = ({ bearer }: Person) => api.http.post('/api/me/leave', undefined, { bearer });
  const handOver = (by: Person, employeeId: string, role: string = 'EMPLOYEE') => api.http.post('/api/company/hand-over', { employeeId, role }, { bearer: by.bearer });
  const seats = async (): Promise<number> => (await api.sql<{ used: number }>('SELECT used FROM company_seats WHERE company_id = $1', [company.companyId]))[0]?.used ?? -1;
  const audit = (action: string) => api.sql('SELECT actor, target, details FROM company_audit WHERE company_id = $1 AND action = $2 ORDER BY at, id', [company.companyId, action]);
  const activeAdmins = async (): Promise<string[]> =>
    (await api.sql<{ id: string }>(`SELECT id FROM membership WHERE company_id = $1 AND role = 'ADMIN' AND status = 'ACTIVE' ORDER BY id`, [company.companyId])).map(({ id }) => id);
  const roleOf = async ({ id }: Person): Promise<string> => (await api.sql<{ role: string }>('SELECT role FROM membership WHERE id = $1', [id]))[0]?.role ?? '';
  const mayRead = async ({ bearer }: Person): Promise<number> => (await api.http.get('/api/me/settings', { bearer })).status;

  describe('that is left', () => {
    it('ends web and tracker at once and gives the seat back; what was recorded stays, and the audit says who went', async () => {
      const person = await joined('EMPLOYEE');
      const tracker = await enrol(api, company.key, person);
      await record(api, tracker);
      const elsewhere = (await signIn(api, person.email, PASSWORD)).body.accessToken as string;
      expect((await leave(person)).status).toBe(204);
      expect([await mayRead(person), await mayRead({ ...person, bearer: elsewhere })]).toEqual([401, 401]);
      expect((await api.http.get('/api/login-check', tracker)).status).toBe(401);
      expect(await api.http.post('/api/upload/batch', { clientSentAt: new Date().toISOString() }, tracker)).toMatchObject({ status: 401 });
      await expect(enrol(api, company.key, person)).rejects.toThrow('INVALID_CREDENTIALS');
      expect((await signIn(api, person.email, PASSWORD)).body).toMatchObject({ memberships: [], companyId: null });
      expect(await seats()).toBe(1);
      expect(await api.sql('SELECT count(*)::int AS n FROM activity_minute WHERE employee_id = $1', [person.id])).toEqual([{ n: 1 }]);
      expect(await audit('employee.left')).toEqual([{ actor: person.email, target: person.id, details: { email: person.email, role: 'EMPLOYEE' } }]);
    });

    it('leaves the same person in their other companies', async () => {
      const person = await joined('EMPLOYEE');
      const other = await seedCompany(api, { employees: 0 });
      // The same account: the invitation goes to the address it has.
      const there = await member(api, other.companyId, 'EMPLOYEE', person.email);
      expect((await leave(person)).status).toBe(204);
      expect([await mayRead(person), await mayRead(there)]).toEqual([401, 200]);
    });

    it('by a viewer gives no seat back, for there is none', async () => {
      const viewer = await joined('VIEWER');
      expect((await leave(viewer)).status).toBe(204);
      expect(await seats()).toBe(1);
    });

    it('ten times at once gives one seat back', async () => {
      const person = await joined('EMPLOYEE');
      await joined('EMPLOYEE');
      await Promise.all(Array.from({ length: 20 }, () => mayRead(person)));
      const answers = await Promise.all(Array.from({ length: 10 }, () => leave(person)));
      expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
      for (const { status } of answers.filter((answer) => answer.status !== 204)) expect([401, 403]).toContain(status);
      expect(await seats()).toBe(2);
      expect(await audit('employee.left')).toHaveLength(1);
    });

    it('is not that of the last active admin, who is told what to do', async () => {
      const suspended = await joined('ADMIN');
      await api.http.patch(`/api/company/employees/${suspended.id}`, { status: 'SUSPENDED' }, { bearer: admin.bearer });
      expect(await leave(admin)).toMatchObject({
        status: 409,
        body: { code: 'CONFLICT', message: 'You are the last active admin of this company: make somebody else an admin before you leave' },
      });
      expect(await mayRead(admin)).toBe(200);
      expect(await audit('employee.left')).toEqual([]);
    });

    it('by four admins at once: one stays', async () => {
      const all = [admin, await joined('ADMIN'), await joined('ADMIN'), await joined('ADMIN')];
      const answers = await Promise.all(all.map(leave));
      expect(answers.map(({ status }) => status).sort()).toEqual([204, 204, 204, 409]);
      expect(await activeAdmins()).toHaveLength(1);
      expect(await seats()).toBe(1);
    });
  });

  describe('handed over', () => {
    it('makes the other an admin and the caller none, at once, with a line for each; then the caller may leave', async () => {
      const heir = await joined('EMPLOYEE');
      expect((await handOver(admin, heir.id)).status).toBe(204);
      expect(await activeAdmins()).toEqual([heir.id]);
      expect(await audit('employee.changed')).toEqual([
        { actor: admin.email, target: admin.id, details: { role: { from: 'ADMIN', to: 'EMPLOYEE' } } },
        { actor: admin.email, target: heir.id, details: { role: { from: 'EMPLOYEE', to: 'ADMIN' } } },
      ]);
      expect(await handOver(admin, heir.id)).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
      expect((await api.http.get('/api/company/employees', { bearer: heir.bearer })).status).toBe(200);
      expect((await leave(admin)).status).toBe(204);
      expect(await seats()).toBe(1);
    });

    it('frees the seat of who only views from then on for who viewed before, also where the plan is full', async () => {
      const viewer = await joined('VIEWER');
      await api.sql('UPDATE company_seats SET used = 5 WHERE company_id = $1', [company.companyId]);
      expect(await handOver(admin, viewer.id, 'EMPLOYEE')).toMatchObject({ status: 409, body: { code: 'LIMIT_REACHED', details: { resource: 'employees', limit: 5, used: 5 } } });
      // Both or neither.
      expect([await roleOf(admin), await roleOf(viewer), await seats()]).toEqual(['ADMIN', 'VIEWER', 5]);
      expect((await handOver(admin, viewer.id, 'VIEWER')).status).toBe(204);
      expect([await roleOf(admin), await roleOf(viewer), await seats()]).toEqual(['VIEWER', 'ADMIN', 5]);
    });

    it('to who is an admin already changes the caller alone', async () => {
      const other = await joined('ADMIN');
      expect((await handOver(admin, other.id)).status).toBe(204);
      expect(await activeAdmins()).toEqual([other.id]);
      expect(await audit('employee.changed')).toHaveLength(1);
    });

    it('goes to active members only, not to oneself and not to another company', async () => {
      const suspended = await joined('EMPLOYEE');
      await api.http.patch(`/api/company/employees/${suspended.id}`, { status: 'SUSPENDED' }, { bearer: admin.bearer });
      const removed = await joined('EMPLOYEE');
      await leave(removed);
      for (const id of [suspended.id, removed.id, admin.id]) expect(await handOver(admin, id)).toMatchObject({ status: 409, body: { code: 'CONFLICT' } });
      const { id: invited } = await inviteBySql(api, company.companyId, { role: 'EMPLOYEE' });
      const theirs = (await seedCompany(api, { employees: 1 })).employees[0]?.id ?? '';
      const nobody = await handOver(admin, uuidv7());
      expect(nobody.status).toBe(404);
      for (const id of [invited, theirs]) expect(bodyOf(await handOver(admin, id))).toEqual(bodyOf(nobody));
      expect(await activeAdmins()).toEqual([admin.id]);
    });

    it.each([[{ role: 'ADMIN' }, 'role'], [{ role: undefined }, 'role'], [{ employeeId: 'x' }, 'employeeId']])('is not with %j', async (wrong, path) => {
      const heir = await joined('EMPLOYEE');
      const body = { employeeId: heir.id, role: 'EMPLOYEE', ...wrong };
      expect(await api.http.post('/api/company/hand-over', body, { bearer: admin.bearer })).toMatchObject({
        status: 400, body: { code: 'VALIDATION_FAILED', details: expect.arrayContaining([expect.objectContaining({ path })]) },
      });
    });

    it.each([
      ['leaves', (heir: Person) => leave(heir)],
      ['is removed by another admin', (heir: Person, other: Person) => api.http.delete(`/api/company/employees/${heir.id}`, { bearer: other.bearer })],
      ['is suspended by another admin', (heir: Person, other: Person) => api.http.patch(`/api/company/employees/${heir.id}`, { status: 'SUSPENDED' }, { bearer: other.bearer })],
      ['hands it over too', (heir: Person, other: Person) => handOver(heir, other.id)],
    ])('while the other, an admin, %s: there is always one left', async (_how, act) => {
      for (let round = 0; round < 4; round++) {
        const [first, heir, third] = [await joined('ADMIN'), await joined('ADMIN'), await joined('ADMIN')];
        await api.sql(`UPDATE membership SET role = 'VIEWER' WHERE company_id = $1 AND NOT id = ANY($2)`, [company.companyId, [first.id, heir.id, third.id]]);
        await Promise.all([handOver(first, heir.id), act(heir, third), leave(third)]);
        expect((await activeAdmins()).length).toBeGreaterThanOrEqual(1);
      }
    });

    it('by two at once to the same person: one admin is left, and everybody has one role', async () => {
      const [other, heir] = [await joined('ADMIN'), await joined('EMPLOYEE')];
      const answers = await Promise.all([handOver(admin, heir.id), handOver(other, heir.id)]);
      expect(answers.map(({ status }) => status)).toEqual([204, 204]);
      expect(await activeAdmins()).toEqual([heir.id]);
      expect(await seats()).toBe(3);
    });
  });
});
