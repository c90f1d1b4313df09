import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Api, startApi } from '../support/api.js';
import { bodyOf, inviteBySql, member } from '../support/members.js';
import { seedCompany, type SeededCompany } from '../support/seed.js';
import type { Person } from '../support/world.js';

describe('teams', () => {
  let api: Api;
  let company: SeededCompany;
  let admin: Person;
  beforeAll(async () => {
    api = await startApi();
  });
  beforeEach(async () => {
    company = await seedCompany(api, { employees: 3 });
    admin = await member(api, company.companyId, 'ADMIN');
  });
  afterAll(() => api.close());

  const person = (index: number): string => company.employees[index]?.id ?? '';
  const make = async (name: string, by = admin): Promise<string> => {
    const answer = await api.http.post('/api/company/teams', { name }, { bearer: by.bearer });
    expect(answer.status).toBe(201);
    return answer.body.id as string;
  };
  const assign = (teamId: string | null, employeeIds: string[], by = admin) => api.http.put('/api/company/team-members', { teamId, employeeIds }, { bearer: by.bearer });
  const teams = async () => (await api.http.get('/api/company/teams', { bearer: admin.bearer })).body.items;
  const listed = async (query: string) => (await api.http.get(`/api/company/employees?${query}`, { bearer: admin.bearer })).body.items.map((row: { id: string }) => row.id).sort();
  const audit = (action: string) => api.sql('SELECT target, details FROM company_audit WHERE company_id = $1 AND action = $2 ORDER BY at, id', [company.companyId, action]);

  it('are made, listed by name, renamed and deleted, each with a line in the audit', async () => {
    const [b, a] = [await make('Build'), await make('  Art ')];
    expect(await teams()).toEqual([{ id: a, name: 'Art', people: 0 }, { id: b, name: 'Build', people: 0 }]);
    for (let twice = 0; twice < 2; twice++) {
      expect(await api.http.patch(`/api/company/teams/${b}`, { name: 'BUILD' }, { bearer: admin.bearer })).toMatchObject({ status: 200, body: { id: b, name: 'BUILD', people: 0 } });
    }
    await assign(b, [person(0)]);
    expect((await api.http.delete(`/api/company/teams/${b}`, { bearer: admin.bearer })).status).toBe(204);
    expect(await teams()).toEqual([{ id: a, name: 'Art', people: 0 }]);
    expect(await audit('team.created')).toEqual([{ target: b, details: { name: 'Build' } }, { target: a, details: { name: 'Art' } }]);
    expect(await audit('team.renamed')).toEqual([{ target: b, details: { name: { from: 'Build', to: 'BUILD' } } }]);
    expect(await audit('team.deleted')).toEqual([{ target: b, details: { name: 'BUILD', people: 1 } }]);
    expect((await api.http.get(`/api/company/employees/${person(0)}`, { bearer: admin.bearer })).body).toMatchObject({ status: 'ACTIVE', team: null });
  });

  it('have names that no other team of the company has, whatever the case, also at the same time', async () => {
    const design = await make('Größe');
    const answers = await Promise.all(['GRÖßE', 'größe', ' Größe'].map((name) => api.http.post('/api/company/teams', { name }, { bearer: admin.bearer })));
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(Array(3).fill([409, 'CONFLICT']));
    const other = await make('Other');
    expect(await api.http.patch(`/api/company/teams/${other}`, { name: 'gRöße' }, { bearer: admin.bearer })).toMatchObject({ status: 409, body: { code: 'CONFLICT' } });
    const parallel = await Promise.all(Array.from({ length: 8 }, () => api.http.post('/api/company/teams', { name: 'Same' }, { bearer: admin.bearer })));
    expect(parallel.map(({ status }) => status).sort()).toEqual([201, ...Array<number>(7).fill(409)]);
    expect((await teams()).map(({ name }: { name: string }) => name)).toEqual(['Größe', 'Other', 'Same']);
    expect((await api.http.patch(`/api/company/teams/${design}`, { name: 'GRÖßE' }, { bearer: admin.bearer })).status).toBe(200);
    const elsewhere = await seedCompany(api, { employees: 0 });
    await make('Größe', await member(api, elsewhere.companyId, 'ADMIN'));
  });

  it('hold a person in one of them at most, and narrow the list of employees', async () => {
    const [design, sales] = [await make('Design'), await make('Sales')];
    expect((await assign(design, [person(0), person(1).toUpperCase(), person(0)])).status).toBe(204);
    expect((await assign(sales, [person(1), person(2)])).status).toBe(204);
    expect((await assign(sales, [person(2)])).status).toBe(204);
    expect(await listed(`team=${design}`)).toEqual([person(0)]);
    expect(await listed(`team=${sales}`)).toEqual([person(1), person(2)].sort());
    expect((await teams()).map(({ people }: { people: number }) => people)).toEqual([1, 2]);
    expect((await api.http.get(`/api/company/employees/${person(1)}`, { bearer: admin.bearer })).body.team).toEqual({ id: sales, name: 'Sales' });
    expect((await assign(null, [person(1)])).status).toBe(204);
    expect(await listed(`team=${sales}`)).toEqual([person(2)]);
    expect((await audit('employee.changed')).filter(({ target }) => target === person(1)).map(({ details }) => details)).toEqual([
      { team: { from: null, to: 'Design' } },
      { team: { from: 'Design', to: 'Sales' } },
      { team: { from: 'Sales', to: null } },
    ]);
    expect((await audit('employee.changed')).filter(({ target }) => target === person(2))).toHaveLength(1);
  });

  it('take invited people too, who are in the team when they have accepted', async () => {
    const team = await make('Design');
    const invited = await inviteBySql(api, company.companyId, { role: 'EMPLOYEE' });
    expect((await assign(team, [invited.id])).status).toBe(204);
    expect(await listed(`team=${team}&status=INVITED`)).toEqual([invited.id]);
    await api.http.post('/api/auth/accept-invitation', { token: invited.token, password: 'a long enough password' });
    expect(await listed(`team=${team}&status=ACTIVE`)).toEqual([invited.id]);
    const other = await inviteBySql(api, company.companyId, { role: 'EMPLOYEE' });
    await api.sql('UPDATE company_seats SET used = used + 2 WHERE company_id = $1', [company.companyId]);
    await assign(team, [other.id]);
    expect((await api.http.delete(`/api/company/employees/${other.id}/invitation`, { bearer: admin.bearer })).status).toBe(204);
    expect(await api.sql('SELECT employee_id FROM team_member WHERE company_id = $1', [company.companyId])).toEqual([{ employee_id: invited.id }]);
  });

  it('take all of the people or nobody; who left or is another company’s is not there', async () => {
    const team = await make('Design');
    const other = await seedCompany(api, { employees: 1 });
    await api.sql(`UPDATE membership SET status = 'REMOVED' WHERE id = $1`, [person(2)]);
    for (const absent of [uuidv7(), other.employees[0]?.id ?? '', person(2)]) {
      expect(await assign(team, [person(0), absent])).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
    }
    expect(await api.sql('SELECT employee_id FROM team_member WHERE company_id = $1', [company.companyId])).toEqual([]);
  });

  it('of another company are not there', async () => {
    const other = await seedCompany(api, { employees: 0 });
    const theirs = await make('Theirs', await member(api, other.companyId, 'ADMIN'));
    for (const send of [
      (id: string) => api.http.patch(`/api/company/teams/${id}`, { name: 'X' }, { bearer: admin.bearer }),
      (id: string) => api.http.delete(`/api/company/teams/${id}`, { bearer: admin.bearer }),
      (id: string) => assign(id, [person(0)]),
      (id: string) => api.http.get(`/api/company/employees?team=${id}`, { bearer: admin.bearer }),
    ]) {
      const foreign = await send(theirs);
      expect(foreign.status).toBe(404);
      expect(bodyOf(foreign)).toEqual(bodyOf(await send(uuidv7())));
    }
    expect(await api.sql('SELECT name FROM team WHERE id = $1', [theirs])).toEqual([{ name: 'Theirs' }]);
  });

  it('are read by viewers and changed by admins only', async () => {
    const team = await make('Design');
    const [viewer, employee] = [await member(api, company.companyId, 'VIEWER'), await member(api, company.companyId, 'EMPLOYEE')];
    expect((await api.http.get('/api/company/teams', { bearer: viewer.bearer })).status).toBe(200);
    expect((await api.http.get('/api/company/teams', { bearer: employee.bearer })).status).toBe(403);
    for (const by of [viewer, employee]) {
      const answers = await Promise.all([
        api.http.post('/api/company/teams', { name: 'Mine' }, { bearer: by.bearer }),
        api.http.patch(`/api/company/teams/${team}`, { name: 'Mine' }, { bearer: by.bearer }),
        api.http.delete(`/api/company/teams/${team}`, { bearer: by.bearer }),
        assign(team, [person(0)], by),
      ]);
      expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
    }
    expect(await teams()).toEqual([{ id: team, name: 'Design', people: 0 }]);
  });

  it.each([
    ['a team that is no id', { teamId: 'x', employeeIds: [uuidv7()] }, 'teamId'],
    ['no team named', { employeeIds: [uuidv7()] }, 'teamId'],
    ['nobody', { teamId: null, employeeIds: [] }, 'employeeIds'],
    ['201 people', { teamId: null, employeeIds: Array.from({ length: 201 }, () => uuidv7()) }, 'employeeIds'],
    ['a person that is no id', { teamId: null, employeeIds: ['\u0000'] }, 'employeeIds'],
    ['people that are no list', { teamId: null, employeeIds: 'x' }, 'employeeIds'],
    ['a company', { teamId: null, employeeIds: [uuidv7()], companyId: uuidv7() }, 'companyId'],
  ])('are not filled with %s', async (_what, body, path) => {
    expect(await api.http.put('/api/company/team-members', body, { bearer: admin.bearer })).toMatchObject({ status: 400, body: { code: 'VALIDATION_FAILED', details: expect.arrayContaining([expect.objectContaining({ path })]) } });
  });
});
