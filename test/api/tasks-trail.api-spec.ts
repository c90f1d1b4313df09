import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, startApi } from '../support/api.js';
import type { Answer, Call } from '../support/http-client.js';
import { signIn, type TrackedCompany, trackedCompany } from '../support/tracking.js';

/** Employee 0 of each company is the admin, 1 has tasks, 2 is a colleague, 3 a viewer. */
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
  const company = await trackedCompany(api, { employees: 4 });
  await api.sql(`UPDATE membership SET name = 'Person ' || array_position($2::uuid[], id) WHERE company_id = $1`, [company.companyId, company.employees.map(({ id }) => id)]);
  return {
    company,
    admin: await signIn(api, company, company.employee(0), 'ADMIN'),
    employee: await signIn(api, company, company.employee(1)),
    colleague: await signIn(api, company, company.employee(2)),
    viewer: await signIn(api, company, company.employee(3), 'VIEWER'),
  };
}

const give = async (of: World, values: object = {}): Promise<string> =>
  (await api.http.post('/api/company/tasks', { employeeId: of.company.employee(1).id, title: 'Prepare the offer', ...values }, of.admin)).body.id as string;
const shared = (id: string): string => `/api/company/tasks/${id}`;
const own = (id: string): string => `/api/me/tasks/${id}`;
const lines = ({ body }: Answer): unknown[] => body.items.map(({ by, field, from, to }: any) => [by.name, field, from, to]);

describe('the history of a task', () => {
  it('tells who changed what from what to what, the newest first, and what did not change not', async () => {
    const id = await give(a, { dueOn: '2026-11-09' });
    expect((await api.http.get(`${shared(id)}/history`, a.admin)).body).toEqual({ items: [], total: 0 });

    await api.http.patch(shared(id), { title: 'Prepare the offer', priority: 'HIGH', description: 'With prices' }, a.admin);
    await api.http.patch(own(id), { status: 'IN_PROGRESS' }, a.employee);
    await api.http.patch(own(id), { status: 'IN_PROGRESS' }, a.employee);
    await api.http.post(`/api/tasks/${id}/status`, { status: 'DONE' }, a.company.tracker(1));
    await api.http.patch(shared(id), { employeeId: a.company.employee(2).id, dueOn: null }, a.admin);

    const answer = await api.http.get(`${shared(id)}/history`, a.viewer);
    expect(lines(answer)).toEqual([
      ['Person 1', 'ASSIGNEE', 'Person 2', 'Person 3'],
      ['Person 1', 'DUE_ON', '2026-11-09', null],
      ['Person 2', 'STATUS', 'IN_PROGRESS', 'DONE'],
      ['Person 2', 'STATUS', 'TODO', 'IN_PROGRESS'],
      ['Person 1', 'DESCRIPTION', null, 'With prices'],
      ['Person 1', 'PRIORITY', 'NORMAL', 'HIGH'],
    ]);
    expect(answer.body).toMatchObject({ total: 6, items: [{ id: expect.any(String), at: expect.stringMatching(/Z$/), by: { id: a.company.employee(0).id } }, {}, {}, {}, {}, {}] });
    // It is the colleague's now, with all of its past, and no longer the first one's.
    expect((await api.http.get(`${own(id)}/history`, a.colleague)).body).toEqual(answer.body);
    expect((await api.http.get(`${own(id)}/history`, a.employee)).status).toBe(404);
  });

  it('is not written where the change is refused', async () => {
    const id = await give(a);
    const refused = await api.http.patch(shared(id), { title: 'Another', employeeId: a.company.employee(3).id }, a.admin);
    expect(refused.status).toBe(400);
    expect(await api.sql('SELECT field FROM task_change WHERE task_id = $1', [id])).toEqual([]);
    expect((await api.http.get(shared(id), a.admin)).body.title).toBe('Prepare the offer');
  });

  it.each(['task_change', 'task_comment'])('is insert-only: the service may neither change nor delete a %s', async (table) => {
    for (const statement of [`UPDATE ${table} SET task_id = task_id`, `DELETE FROM ${table}`]) await expect(api.as('ept_tenant', statement)).rejects.toThrow(/permission denied/);
  });
});

describe('comments', () => {
  it('are written by admins and by whose the task is, and read by both and by viewers', async () => {
    const id = await give(a);
    const first = await api.http.post(`${shared(id)}/comments`, { text: 'By noon,\nplease' }, a.admin);
    expect(first).toMatchObject({ status: 201, body: { id: expect.any(String), text: 'By noon,\nplease', author: { id: a.company.employee(0).id, name: 'Person 1' } } });
    const second = await api.http.post(`${own(id)}/comments`, { text: '  Done by noon ' }, a.employee);
    expect(second).toMatchObject({ status: 201, body: { text: 'Done by noon', author: { name: 'Person 2' } } });

    const expected = { items: [first.body, second.body], total: 2 };
    for (const [path, call] of [[shared(id), a.admin], [shared(id), a.viewer], [own(id), a.employee]] as const) expect((await api.http.get(`${path}/comments`, call)).body).toEqual(expected);
    expect((await api.http.get(own(id), a.employee)).body).toMatchObject({ id, comments: 2, priority: 'NORMAL', createdBy: { name: 'Person 1' } });
  });

  it.each([['nothing', {}], ['an empty text', { text: ' ' }], ['NUL', { text: 'a\u0000' }], ['too much', { text: 'a'.repeat(4_001) }], ['an author', { text: 'a', authorId: uuidv7() }]])('are refused with %s', async (_what, body) => {
    const id = await give(a);
    for (const answer of [await api.http.post(`${shared(id)}/comments`, body, a.admin), await api.http.post(`${own(id)}/comments`, body, a.employee)]) expect(answer).toMatchObject({ status: 400, body: { code: 'VALIDATION_FAILED' } });
    expect(await api.sql('SELECT id FROM task_comment WHERE task_id = $1', [id])).toEqual([]);
  });

  it('and history are of the newest 200, with how many there are', async () => {
    const id = await give(a);
    await api.sql(
      `INSERT INTO task_comment (company_id, task_id, id, author_id, text) SELECT $1, $2, lpad(to_hex(n), 32, '0')::uuid, $3, 'Comment ' || n FROM generate_series(1, 203) n`,
      [a.company.companyId, id, a.company.employee(0).id],
    );
    const { body } = await api.http.get(`${shared(id)}/comments`, a.admin);
    expect([body.total, body.items.length, body.items[0].text, body.items.at(-1).text]).toEqual([203, 200, 'Comment 4', 'Comment 203']);
  });
});

describe('a task’s comments and history', () => {
  it('are not there for colleagues, for another company, and of a deleted task', async () => {
    const [id, theirs, deleted] = [await give(a), await give(b), await give(a)];
    await api.http.delete(shared(deleted), a.admin);
    const answers: Answer[] = [];
    for (const [base, call, ids] of [[own, a.colleague, [id]], [own, a.admin, [id]], [own, a.employee, [theirs, deleted, uuidv7()]], [shared, a.admin, [theirs, deleted, uuidv7()]]] as const) {
      for (const one of ids) {
        answers.push(await api.http.get(`${base(one)}/comments`, call), await api.http.get(`${base(one)}/history`, call), await api.http.post(`${base(one)}/comments`, { text: 'Hello' }, call));
        if (base === own) answers.push(await api.http.get(own(one), call));
      }
    }
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
    expect(new Set(answers.map(({ body }) => JSON.stringify({ ...body, requestId: '' }))).size).toBe(1);
    expect(await api.sql('SELECT id FROM task_comment WHERE task_id = ANY ($1)', [[id, theirs, deleted]])).toEqual([]);
  });

  it('are not a viewer’s to write, and of the company’s not an employee’s to read', async () => {
    const id = await give(a);
    const refused = [
      await api.http.post(`${shared(id)}/comments`, { text: 'Hello' }, a.viewer),
      await api.http.post(`${own(id)}/comments`, { text: 'Hello' }, a.viewer),
      await api.http.post(`${shared(id)}/comments`, { text: 'Hello' }, a.employee),
      await api.http.get(`${shared(id)}/comments`, a.employee),
      await api.http.get(`${shared(id)}/history`, a.employee),
    ];
    expect(refused.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
  });
});

describe('what is due', () => {
  it('is told by the company’s calendar, not by the server’s', async () => {
    const of = await world();
    // Where it is tomorrow already for half of the day in UTC, and the other way round.
    for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
      await api.sql('UPDATE company SET timezone = $2 WHERE company_id = $1', [of.company.companyId, zone]);
      const day = (offset: number): string => new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(Date.now() + offset * 86_400_000);
      await api.sql('UPDATE task SET deleted_at = now() WHERE company_id = $1', [of.company.companyId]);
      for (const [title, offset, status] of [['o', -1, 'TODO'], ['d', -1, 'DONE'], ['t', 0, 'TODO'], ['w', 6, 'IN_PROGRESS'], ['l', 7, 'TODO']] as const) await give(of, { title, status, dueOn: day(offset) });
      await give(of, { title: 'n' });
      const titles = async (due: string, path: string, call: Call): Promise<string> => (await api.http.get(`${path}?due=${due}&sort=title`, call)).body.items.map((task: any) => task.title).join('');
      for (const [path, call] of [['/api/company/tasks', of.viewer], ['/api/me/tasks', of.employee]] as const) {
        expect(await Promise.all(['OVERDUE', 'TODAY', 'WEEK', 'NONE'].map((due) => titles(due, path, call)))).toEqual(['o', 't', 'tw', 'n']);
        expect((await api.http.get(`${path}?due=SOON`, call)).status).toBe(400);
      }
    }
  });
});
