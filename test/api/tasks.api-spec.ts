import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, startApi } from '../support/api.js';
import type { Answer, Call } from '../support/http-client.js';
import { signIn, type TrackedCompany, trackedCompany } from '../support/tracking.js';

/** Employee 0 of each company is the admin, 1 has tasks, 2 is a colleague, 3 a viewer, 4 has been removed. */
interface World {
  readonly company: TrackedCompany;
  readonly admin: Call;
  readonly employee: Call;
  readonly colleague: Call;
  readonly viewer: Call;
}

let api: Api;
let a: World;
let b: World;
beforeAll(async () => {
  api = await startApi();
  [a, b] = [await world(), await world()];
});
afterAll(() => api.close());

async function world(): Promise<World> {
  const company = await trackedCompany(api, { employees: 5 });
  await api.sql(`UPDATE membership SET status = 'REMOVED' WHERE company_id = $1 AND id = $2`, [company.companyId, company.employee(4).id]);
  return {
    company,
    admin: await signIn(api, company, company.employee(0), 'ADMIN'),
    employee: await signIn(api, company, company.employee(1)),
    colleague: await signIn(api, company, company.employee(2)),
    viewer: await signIn(api, company, company.employee(3), 'VIEWER'),
  };
}

const give = (of: World, values: object = {}, call: Call = of.admin): Promise<Answer> =>
  api.http.post('/api/company/tasks', { employeeId: of.company.employee(1).id, title: 'Prepare the offer', ...values }, call);
const audited = (id: string) => api.sql('SELECT action, actor, details FROM company_audit WHERE target = $1 ORDER BY at, id', [id]);
const sameBytes = (bodies: any[]): number => new Set(bodies.map((body) => JSON.stringify({ ...body, requestId: '' }))).size;

describe('an admin', () => {
  it('gives, changes, gives to somebody else and deletes a task, all of it audited', async () => {
    const made = await give(a, { description: 'With the new prices\nand the old ones', dueOn: '2026-11-09' });
    const [employee, colleague] = [a.company.employee(1).id, a.company.employee(2).id];
    expect(made).toMatchObject({
      status: 201,
      body: { title: 'Prepare the offer', description: 'With the new prices\nand the old ones', status: 'TODO', dueOn: '2026-11-09', completedAt: null, employee: { id: employee, name: 'Seeded' }, createdBy: { id: a.company.employee(0).id } },
    });
    const path = `/api/company/tasks/${made.body.id}`;
    expect((await api.http.get(path, a.admin)).body).toEqual(made.body);

    const changed = await api.http.patch(path, { employeeId: colleague, status: 'DONE', dueOn: null, title: 'Prepare the offer' }, a.admin);
    expect(changed).toMatchObject({ status: 200, body: { employee: { id: colleague }, status: 'DONE', dueOn: null, description: made.body.description, completedAt: expect.any(String) } });
    const again = await api.http.patch(path, { status: 'DONE' }, a.admin);
    expect(again.body).toEqual(changed.body);
    expect((await api.http.patch(path, { status: 'TODO' }, a.admin)).body.completedAt).toBeNull();

    expect((await api.http.delete(path, a.admin)).status).toBe(204);
    for (const gone of [await api.http.get(path, a.admin), await api.http.delete(path, a.admin), await api.http.patch(path, { title: 'x' }, a.admin)]) expect(gone.status).toBe(404);
    const actor = a.company.employee(0).email;
    expect(await audited(made.body.id)).toEqual([
      { action: 'task.created', actor, details: { employeeId: employee, title: 'Prepare the offer' } },
      { action: 'task.changed', actor, details: { employeeId: { from: employee, to: colleague }, status: { from: 'TODO', to: 'DONE' }, dueOn: { from: '2026-11-09', to: null } } },
      { action: 'task.changed', actor, details: { status: { from: 'DONE', to: 'TODO' } } },
      { action: 'task.deleted', actor, details: { employeeId: colleague, title: 'Prepare the offer' } },
    ]);
  });

  it('gives tasks only to who records in the same company, and learns nothing of who else there is', async () => {
    const nobodies = [b.company.employee(1).id, uuidv7(), a.company.employee(3).id, a.company.employee(4).id];
    const answers = await Promise.all(nobodies.map((employeeId) => give(a, { employeeId })));
    const { body } = await give(a);
    answers.push(...(await Promise.all(nobodies.map((employeeId) => api.http.patch(`/api/company/tasks/${body.id}`, { employeeId }, a.admin)))));
    expect(answers.map((answer) => answer.status)).toEqual(answers.map(() => 400));
    expect(answers[0]?.body).toMatchObject({ code: 'VALIDATION_FAILED', details: [{ path: 'employeeId' }] });
    expect(sameBytes(answers.map((answer) => answer.body))).toBe(1);
  });

  it.each([
    ['an empty title', { title: ' ' }], ['a title of two lines', { title: 'a\nb' }], ['NUL in the description', { description: 'a\u0000' }],
    ['a day that is none', { dueOn: '2026-02-30' }], ['another status', { status: 'STARTED' }], ['a company', { companyId: uuidv7() }], ['no employee', { employeeId: null }],
    ['another priority', { priority: 'MOST' }], ['no priority', { priority: null }],
  ])('is refused %s', async (_what, wrong) => {
    expect(await give(a, wrong)).toMatchObject({ status: 400, body: { code: 'VALIDATION_FAILED' } });
    const { body } = await give(a);
    expect((await api.http.patch(`/api/company/tasks/${body.id}`, wrong, a.admin)).status).toBe(400);
  });

  it('finds nothing of another company, the same as nothing at all', async () => {
    const theirs = (await give(b)).body.id as string;
    const before = await api.sql('SELECT * FROM task WHERE id = $1', [theirs]);
    const answers = await Promise.all([theirs, uuidv7(), 'no-id'].flatMap((id) => [
      api.http.get(`/api/company/tasks/${id}`, a.admin),
      api.http.patch(`/api/company/tasks/${id}`, { title: 'Mine now' }, a.admin),
      api.http.delete(`/api/company/tasks/${id}`, a.admin),
      api.http.patch(`/api/me/tasks/${id}`, { status: 'DONE' }, a.employee),
      api.http.get(`/api/company/tasks?employeeId=${id === theirs ? b.company.employee(1).id : uuidv7()}`, a.admin),
    ]));
    expect(answers.map((answer) => answer.status)).toEqual(answers.map(() => 404));
    expect(sameBytes(answers.map((answer) => answer.body))).toBe(1);
    expect(await api.sql('SELECT * FROM task WHERE id = $1', [theirs])).toEqual(before);
  });
});

describe('the list', () => {
  let company: World;
  beforeAll(async () => {
    company = await world();
    const colleague = company.company.employee(2).id;
    await give(company, { title: 'c', dueOn: '2026-11-09', priority: 'LOW' });
    await give(company, { title: 'a 100% sure', dueOn: '2026-11-02', status: 'DONE' });
    await give(company, { title: 'b', employeeId: colleague, description: 'about the 100 things' });
    await give(company, { title: 'd', employeeId: colleague, dueOn: '2026-11-30', status: 'IN_PROGRESS', priority: 'URGENT' });
  });
  const titles = async (query: string): Promise<string> => (await api.http.get(`/api/company/tasks?${query}`, company.viewer)).body.items.map((task: any) => task.title[0]).join('');

  it('is filtered, searched and sorted', async () => {
    expect(await titles('')).toBe('acdb');
    expect(await titles('sort=-dueOn')).toBe('dcab');
    expect(await titles('sort=-title')).toBe('dcba');
    expect(await titles('sort=createdAt')).toBe('cabd');
    expect(await titles('sort=priority')).toBe('dabc');
    expect(await titles('sort=-priority')).toBe('cabd');
    expect(await titles('priority=URGENT')).toBe('d');
    expect(await titles('priority=NORMAL&status=TODO')).toBe('b');
    expect(await titles('status=DONE')).toBe('a');
    expect(await titles(`employeeId=${company.company.employee(2).id}`)).toBe('db');
    expect(await titles('dueFrom=2026-11-02&dueTo=2026-11-09')).toBe('ac');
    expect(await titles('search=100')).toBe('ab');
    expect(await titles('search=100%25')).toBe('a');
  });

  it('comes in pages', async () => {
    const page = await api.http.get('/api/company/tasks?sort=title&limit=3&page=2', company.admin);
    expect(page.body).toMatchObject({ total: 4, page: 2, limit: 3, items: [{ title: 'd' }] });
  });
});

describe('who may', () => {
  it('read: a viewer too; write: an admin; of the company’s: no employee', async () => {
    const { body } = await give(a);
    const path = `/api/company/tasks/${body.id}`;
    for (const call of [a.admin, a.viewer]) expect([(await api.http.get('/api/company/tasks', call)).status, (await api.http.get(path, call)).status]).toEqual([200, 200]);
    for (const call of [a.viewer, a.employee]) {
      for (const refused of [await give(a, {}, call), await api.http.patch(path, { title: 'x' }, call), await api.http.delete(path, call)]) expect(refused).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
    }
    expect((await api.http.get('/api/company/tasks', a.employee)).status).toBe(403);
    expect((await api.http.get(path, a.employee)).status).toBe(403);
    expect((await api.http.get('/api/me/tasks', a.viewer)).body.items).toEqual([]);
    expect((await api.http.patch(`/api/me/tasks/${body.id}`, { status: 'DONE' }, a.viewer)).status).toBe(403);
  });
});

describe('an employee', () => {
  it('sees and moves their own on the web, and nothing else of them', async () => {
    const own = await world();
    const { id } = (await give(own, { dueOn: '2026-11-09' })).body;
    await give(own, { employeeId: own.company.employee(2).id });
    expect((await api.http.get('/api/me/tasks', own.employee)).body).toMatchObject({ total: 1, items: [{ id, title: 'Prepare the offer', status: 'TODO', dueOn: '2026-11-09' }] });
    const moved = await api.http.patch(`/api/me/tasks/${id}`, { status: 'DONE' }, own.employee);
    expect(moved).toMatchObject({ status: 200, body: { id, status: 'DONE', completedAt: expect.any(String) } });
    expect((await api.http.patch(`/api/me/tasks/${id}`, { status: 'DONE', title: 'x' }, own.employee)).status).toBe(400);
    expect((await api.http.patch(`/api/me/tasks/${id}`, { status: 'TODO' }, own.colleague)).status).toBe(404);
    expect((await audited(id)).at(-1)).toEqual({ action: 'task.changed', actor: own.company.employee(1).email, details: { status: { from: 'TODO', to: 'DONE' } } });
  });

  it('sees and moves their own in the tracker', async () => {
    const own = await world();
    const [later, sooner, done] = [await give(own, { title: 'later' }), await give(own, { title: 'sooner', dueOn: '2026-11-09' }), await give(own, { title: 'done', status: 'DONE' })].map((answer) => answer.body.id as string);
    const theirs = (await give(own, { employeeId: own.company.employee(2).id })).body.id as string;
    const deleted = (await give(own)).body.id as string;
    await api.http.delete(`/api/company/tasks/${deleted}`, own.admin);

    const tracker = own.company.tracker(1);
    const task = { title: 'sooner', description: null, dueOn: '2026-11-09' };
    const listed = await api.http.get('/api/tasks', tracker);
    expect(listed.body).toEqual({ status: true, tasks: [{ id: sooner, ...task, status: 'TODO' }, expect.objectContaining({ id: later }), expect.objectContaining({ id: done })] });

    const moved = await api.http.post(`/api/tasks/${sooner}/status`, { status: 'IN_PROGRESS' }, tracker);
    expect([moved.status, moved.body]).toEqual([200, { status: true, task: { id: sooner, ...task, status: 'IN_PROGRESS' } }]);
    const refused = await Promise.all([theirs, deleted, (await give(b)).body.id, uuidv7()].map((id) => api.http.post(`/api/tasks/${id}/status`, { status: 'DONE' }, tracker)));
    expect(refused.map((answer) => answer.status)).toEqual([404, 404, 404, 404]);
    expect(sameBytes(refused.map((answer) => answer.body))).toBe(1);
    expect((await api.http.post(`/api/tasks/${sooner}/status`, { status: 'started' }, tracker)).status).toBe(400);
    expect((await api.http.get('/api/tasks', { key: own.company.key })).status).toBe(401);
    expect((await audited(sooner!)).at(-1)).toEqual({ action: 'task.changed', actor: expect.any(String), details: { status: { from: 'TODO', to: 'IN_PROGRESS' } } });
  });

  it('no longer sees in the tracker what was done long ago', async () => {
    const own = await world();
    const { id } = (await give(own, { status: 'DONE' })).body;
    await api.sql(`UPDATE task SET completed_at = now() - interval '31 days' WHERE id = $1`, [id]);
    expect((await api.http.get('/api/tasks', own.company.tracker(1))).body.tasks).toEqual([]);
    expect((await api.http.get('/api/me/tasks', own.employee)).body.total).toBe(1);
  });
});
