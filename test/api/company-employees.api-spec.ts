import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PendingInvitationsRepository } from '../../libs/tenancy/src/members/pending-invitations.repository.js';
import { type Api, startApi } from '../support/api.js';
import { bodyOf, inviteBySql, member } from '../support/members.js';
import { seedCompany } from '../support/seed.js';
import { accept, invite, type Person } from '../support/world.js';

const ABSENT = '0192f0c1-7a51-7b3e-9a55-3f1f5f1c9a10';

describe('employees', () => {
  let api: Api;
  let companyId: string;
  let admin: Person;
  beforeAll(async () => {
    api = await startApi();
    companyId = (await seedCompany(api, { employees: 0, plan: 'PRO' })).companyId;
    admin = await member(api, companyId);
  });
  afterAll(() => api.close());

  const create = (body: object, by = admin) => api.http.post('/api/company/employees', body, { bearer: by.bearer });
  const list = (query = '', by = admin) => api.http.get(`/api/company/employees${query}`, { bearer: by.bearer });
  const seats = async (id = companyId): Promise<number> => (await api.sql<{ used: number }>('SELECT used FROM company_seats WHERE company_id = $1', [id]))[0]?.used ?? -1;
  const grace = (email: string, role = 'EMPLOYEE') => ({ name: 'Grace Hopper', email, role });
  /** A company of its own, so that counts are known. */
  async function company(plan: 'FREE' | 'PRO' = 'PRO'): Promise<{ id: string; admin: Person }> {
    const { companyId: id } = await seedCompany(api, { employees: 0, plan });
    await api.sql('UPDATE company_seats SET used = 1 WHERE company_id = $1', [id]);
    return { id, admin: await member(api, id) };
  }

  it('are invited: a seat, a mail, a link, and a line in the list', async () => {
    const before = await seats();
    const answer = await create(grace(' Grace@Example.TEST '));
    expect(answer.status).toBe(201);
    expect(answer.body.employee).toEqual({
      id: expect.any(String), name: 'Grace Hopper', email: 'grace@example.test', role: 'EMPLOYEE', status: 'INVITED', createdAt: expect.any(String),
      team: null, invitation: { expiresAt: expect.any(String) },
    });
    expect(Date.parse(answer.body.employee.invitation.expiresAt) - Date.now()).toBeGreaterThan(6.9 * 86_400_000);
    expect(answer.body.invitationUrl).toMatch(new RegExp(`^${api.url}/invitation/[\\w-]{64}$`));
    expect(await seats()).toBe(before + 1);
    const mail = (await api.mails()).at(-1) ?? '';
    expect(mail).toContain('To: grace@example.test');
    expect(mail).toContain(answer.body.invitationUrl);
    const accepted = await accept(api, answer.body.invitationUrl, 'grace@example.test');
    expect(accepted.id).toBe(answer.body.employee.id);
    const shown = await api.http.get(`/api/company/employees/${accepted.id}`, { bearer: admin.bearer });
    expect(shown.body).toMatchObject({ id: accepted.id, status: 'ACTIVE' });
    expect(shown.body.invitation).toBeUndefined();
    expect(await seats()).toBe(before + 1);
  });

  it('are not invited twice, nor when they are members', async () => {
    const before = await seats();
    expect((await create(grace('twice@example.test'))).status).toBe(201);
    expect(await create(grace('TWICE@example.test'))).toMatchObject({ status: 409, body: { code: 'CONFLICT' } });
    expect(await create(grace(admin.email))).toMatchObject({ status: 409, body: { code: 'CONFLICT' } });
    expect(await seats()).toBe(before + 1);
    const parallel = await Promise.all(Array.from({ length: 10 }, () => create(grace('parallel@example.test'))));
    expect(parallel.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(parallel.filter(({ body }) => body.code === 'CONFLICT')).toHaveLength(9);
    expect(await seats()).toBe(before + 2);
  });

  it('are not invited anew while they accept: a member holds no second seat', async () => {
    const one = await company();
    const { body } = await create(grace('in-between@example.test'), one.admin);
    const invitations = api.app.get(PendingInvitationsRepository, { strict: false });
    const byEmail = invitations.byEmail.bind(invitations);
    invitations.byEmail = async (email) => {
      invitations.byEmail = byEmail;
      await accept(api, body.invitationUrl, email);
      return byEmail(email);
    };
    expect(await create(grace('in-between@example.test'), one.admin)).toMatchObject({ status: 409, body: { code: 'CONFLICT' } });
    expect(await seats(one.id)).toBe(2);
  });

  it('twenty at once with one seat left: one is invited', async () => {
    const { id, admin: boss } = await company('FREE');
    await api.sql('UPDATE company_seats SET used = 4 WHERE company_id = $1', [id]);
    const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => create(grace(`racer-${i}@example.test`), boss)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    const refused = answers.filter(({ status }) => status === 409);
    expect(refused).toHaveLength(19);
    for (const { body } of refused) expect(body).toMatchObject({ code: 'LIMIT_REACHED', details: { resource: 'employees', limit: 5, used: 5 } });
    expect(await seats(id)).toBe(5);
    expect((await list('?status=INVITED', boss)).body.total).toBe(1);
    expect((await create(grace('viewer@example.test', 'VIEWER'), boss)).status).toBe(201);
    expect(await create(grace('admin@example.test', 'ADMIN'), boss)).toMatchObject({ status: 409, body: { code: 'LIMIT_REACHED' } });
    expect((await api.mails()).filter((mail) => mail.includes('racer-'))).toHaveLength(1);
  });

  it('whose invitation is taken back give the seat back, and the link is dead', async () => {
    const { id, admin: boss } = await company();
    const answer = await create(grace('back@example.test'), boss);
    const revoke = () => api.http.delete(`/api/company/employees/${answer.body.employee.id}/invitation`, { bearer: boss.bearer });
    expect(await seats(id)).toBe(2);
    const revoked = await Promise.all([revoke(), revoke(), revoke()]);
    expect(revoked.map(({ status }) => status).sort()).toEqual([204, 404, 404]);
    expect(await seats(id)).toBe(1);
    expect((await api.http.get(`/api/auth/invitations/${answer.body.invitationUrl.split('/').at(-1)}`)).body.message).toBe('This invitation was withdrawn');
    expect((await list('', boss)).body.total).toBe(1);
    expect((await create(grace('back@example.test'), boss)).status).toBe(201);
    const viewer = await create(grace('seatless@example.test', 'VIEWER'), boss);
    expect((await api.http.delete(`/api/company/employees/${viewer.body.employee.id}/invitation`, { bearer: boss.bearer })).status).toBe(204);
    expect(await seats(id)).toBe(2);
  });

  it('can be sent a new link, after which the earlier one is dead', async () => {
    const { admin: boss } = await company();
    const first = await create(grace('again@example.test'), boss);
    const path = `/api/company/employees/${first.body.employee.id}/resend-invitation`;
    await api.sql('UPDATE invitation SET expires_at = now() WHERE id = $1', [first.body.employee.id]);
    const second = await api.http.post(path, {}, { bearer: boss.bearer });
    expect(second).toMatchObject({ status: 200, body: { employee: { id: first.body.employee.id, status: 'INVITED' } } });
    expect((await api.http.get(`/api/auth/invitations/${first.body.invitationUrl.split('/').at(-1)}`)).status).toBe(404);
    expect((await api.http.get(`/api/auth/invitations/${second.body.invitationUrl.split('/').at(-1)}`)).status).toBe(200);
    await accept(api, second.body.invitationUrl, 'again@example.test');
    expect((await api.http.post(path, {}, { bearer: boss.bearer })).status).toBe(404);
  });

  it('are searched, filtered, sorted and paged', async () => {
    const { id, admin: boss } = await company();
    for (const [name, role] of [['Zoë 100%', 'EMPLOYEE'], ['ann_e', 'VIEWER'], ['Bob', 'EMPLOYEE']] as const) await create({ name, email: `${name[0]}@people.example.test`.toLowerCase().replace('z', 'zoe'), role }, boss);
    const gone = await inviteBySql(api, id, { name: 'Gone', email: 'gone@people.example.test' });
    await accept(api, `/${gone.token}`, gone.email);
    await api.sql(`UPDATE membership SET status = 'REMOVED' WHERE id = $1`, [gone.id]);
    const names = async (query: string): Promise<string[]> => (await list(query, boss)).body.items.map((each: { name: string }) => each.name);
    expect(await names('')).toEqual(['ann_e', 'Bob', 'Some Body', 'Zoë 100%']);
    expect(await names('?sort=-name&limit=2')).toEqual(['Zoë 100%', 'Some Body']);
    expect(await names('?sort=-name&limit=2&page=2')).toEqual(['Bob', 'ann_e']);
    expect((await list('?limit=2&page=9', boss)).body).toEqual({ items: [], total: 4, page: 9, limit: 2 });
    expect(await names('?status=REMOVED')).toEqual(['Gone']);
    expect(await names('?status=INVITED&role=EMPLOYEE')).toEqual(['Bob', 'Zoë 100%']);
    expect(await names('?search=PEOPLE.EXAMPLE')).toEqual(['ann_e', 'Bob', 'Zoë 100%']);
    expect(await names(`?search=${encodeURIComponent('0%')}`)).toEqual(['Zoë 100%']);
    expect(await names(`?search=${encodeURIComponent('_')}`)).toEqual(['ann_e']);
    for (const bad of ['?page=0', '?limit=1000', '?sort=password', '?status=X', '?companyId=1', '?page=1&page=2', '?search=%00', '?limit=1e3', '?role=OWNER']) {
      expect([bad, (await list(bad, boss)).status]).toEqual([bad, 400]);
    }
  });

  it('of another company are not there, whatever one tries', async () => {
    const other = await company();
    const theirs = await create(grace('theirs@example.test'), other.admin);
    const before = [await seats(other.id), await list('', other.admin).then(({ body }) => body)];
    for (const id of [theirs.body.employee.id, other.admin.id]) {
      for (const [method, path] of [['GET', ''], ['POST', '/resend-invitation'], ['DELETE', '/invitation']] as const) {
        const send = (which: string) => api.http.send(method, `/api/company/employees/${which}${path}`, method === 'POST' ? {} : undefined, { bearer: admin.bearer });
        const [foreign, absent] = [await send(id), await send(ABSENT)];
        expect(foreign.status).toBe(404);
        expect(bodyOf(foreign)).toEqual(bodyOf(absent));
      }
    }
    expect([await seats(other.id), await list('', other.admin).then(({ body }) => body)]).toEqual(before);
    expect(JSON.stringify((await list('?limit=200')).body)).not.toContain('theirs@example.test');
    expect((await create(grace('theirs@example.test'))).status).toBe(201);
  });

  it('are read by viewers, changed by admins, and none of it is for employees', async () => {
    const [viewer, employee] = [await invite(api, admin, 'VIEWER'), await invite(api, admin, 'EMPLOYEE')];
    expect((await list('', viewer)).status).toBe(200);
    expect(await create(grace('no@example.test'), viewer)).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
    expect((await list('', employee)).status).toBe(403);
    expect((await api.http.get(`/api/company/employees/${viewer.id}`, { bearer: employee.bearer })).status).toBe(403);
  });

  it.each([
    [{ name: '', email: 'a@example.test', role: 'EMPLOYEE' }, 'name'],
    [{ name: 'A', email: 'no address', role: 'EMPLOYEE' }, 'email'],
    [{ name: 'A', email: 'a@example.test', role: 'OWNER' }, 'role'],
    [{ name: 'A\u0000', email: 'a@example.test', role: 'EMPLOYEE' }, 'name'],
    [{ name: 'A\ud800', email: 'a@example.test', role: 'EMPLOYEE' }, 'name'],
    [{ name: 'A', email: 'a@example.test', role: 'EMPLOYEE', companyId: ABSENT }, 'companyId'],
    [{ name: 'A', email: 'a@example.test', role: 'EMPLOYEE', status: 'ACTIVE' }, 'status'],
  ])('are not invited with %j', async (body, path) => {
    const before = await seats();
    const answer = await create(body);
    expect(answer).toMatchObject({ status: 400, body: { code: 'VALIDATION_FAILED' } });
    expect(answer.body.details.map((problem: { path: string }) => problem.path)).toContain(path);
    expect(await seats()).toBe(before);
  });

  it('leave a line in the company’s audit, which nobody can change', async () => {
    const { id, admin: boss } = await company();
    const { body } = await create(grace('audited@example.test'), boss);
    await api.http.post(`/api/company/employees/${body.employee.id}/resend-invitation`, {}, { bearer: boss.bearer });
    await api.http.delete(`/api/company/employees/${body.employee.id}/invitation`, { bearer: boss.bearer });
    const rows = await api.sql('SELECT actor, action, target, request_id, address, details FROM company_audit WHERE company_id = $1 ORDER BY at, id', [id]);
    expect(rows.map(({ action }) => action as string)).toEqual(['invitation.accepted', 'employee.invited', 'invitation.resent', 'invitation.revoked']);
    for (const row of rows.slice(1)) expect(row).toMatchObject({ actor: boss.email, target: body.employee.id, address: '127.0.0.1', request_id: expect.any(String) });
    for (const statement of ['UPDATE company_audit SET actor = actor', 'DELETE FROM company_audit']) {
      await expect(api.as('ept_tenant', [`SELECT app_set_company($1)`, [id]], statement)).rejects.toMatchObject({ code: '42501' });
    }
  });

  it('are taken out as CSV by admins and viewers, formulas made harmless, with a line in the audit', async () => {
    const formula = `=cmd|' /C calc'!A0`;
    await api.http.post('/api/company/employees', { name: formula, email: 'formula@example.test', role: 'VIEWER' }, { bearer: admin.bearer });
    const answer = await api.http.get<string>('/api/company/employees.csv', { bearer: admin.bearer });
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('content-disposition')]).toEqual([200, 'text/csv; charset=utf-8', 'attachment; filename="employees.csv"']);
    const lines = answer.body.split('\r\n');
    expect(lines[0]?.replace('\uFEFF', '')).toBe('Name,E-mail,Role,Status,Team,Since');
    expect(lines.find((line) => line.includes('formula@example.test'))).toMatch(new RegExp(`^'=cmd\\|' /C calc'!A0,formula@example.test,VIEWER,INVITED,,\\d{4}-\\d\\d-\\d\\d$`));
    expect((await api.http.send('HEAD', '/api/company/employees.csv', undefined, { bearer: admin.bearer })).status).toBe(200);
    expect((await api.http.get('/api/company/audit?action=employees.exported', { bearer: admin.bearer })).body.items).toMatchObject([{ action: 'employees.exported' }]);
    const employee = await member(api, companyId, 'EMPLOYEE');
    expect((await api.http.get('/api/company/employees.csv', { bearer: employee.bearer })).status).toBe(403);
    expect((await api.http.get('/api/company/employees.csv')).status).toBe(401);
  });
});
