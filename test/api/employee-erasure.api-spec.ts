import { v7 as uuidv7 } from 'uuid';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { ExportsScheduler } from '#exports';
import { FileStore, Jobs } from '#platform';
import { EmployeeErasures } from '#tenancy';
import { EmployeeDaysErasure } from '#usage-aggregation';
import { ErasableEmployeesRepository } from '../../libs/exports/src/erasure/erasable-employees.repository.js';
import { ErasedArchives } from '../../libs/exports/src/erasure/erased-archives.service.js';
import { hours, rules, savedReport, succeed } from '../support/access/things.js';
import { aggregate } from '../support/aggregation.js';
import { type Api, startApi } from '../support/api.js';
import { storedFiles, usedBytes } from '../support/screenshots.js';
import { minute, upload } from '../support/tracking.js';
import { accept, type Company, createCompany, enrol, invite, type Person, record, signInOwner, type Tracker } from '../support/world.js';

const DAY = 86_400_000;
/** Where the id of somebody erased is still named: what is the company's, and what tells of the erasure. */
const STILL_NAMED_IN = ['company_audit', 'data_export', 'employee_erasure', 'membership', 'saved_report', 'task', 'task_change', 'time_correction', 'time_correction_step'];
/** Packed with those of the person where a week or a month has ended since: the next packing makes them anew. */
const GO_WITH_THE_DAY = ['employee_usage_pack'];

describe('the erasure of a person', () => {
  let api: Api;
  let owner: string;
  let [company, other]: Company[] = [];
  let tables: string[];
  beforeAll(async () => {
    api = await startApi();
    owner = await signInOwner(api);
    [company, other] = [await createCompany(api, owner), await createCompany(api, owner)];
    tables = (await api.sql<{ name: string }>(`SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = 'ept'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
      AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'company_id' AND NOT a.attisdropped) ORDER BY 1`)).map(({ name }) => name);
  });
  afterAll(() => api.close());
  afterEach(() => vi.restoreAllMocks());

  const as = ({ bearer }: Person) => ({ bearer });
  const run = async () => {
    await api.sql(`UPDATE employee_erasure SET requested_at = requested_at - interval '1 minute' WHERE done_at IS NULL AND requested_at > now() - interval '1 minute'`);
    await api.sql(`UPDATE membership m SET removed_at = m.removed_at - interval '1 minute' FROM employee_erasure e WHERE e.company_id = m.company_id AND e.employee_id = m.id AND e.done_at IS NULL AND m.removed_at > e.requested_at`);
    return api.app.get(Jobs).runByHand('employee-erasure');
  };
  const remove = (person: Person, query = '', by = company!.admin) => api.http.delete(`/api/company/employees/${person.id}${query}`, as(by));
  const erase = (id: string, by = company!.admin) => api.http.post(`/api/company/employees/${id}/erasure`, undefined, as(by));
  const show = async ({ id }: Person) => (await api.http.get(`/api/company/employees/${id}`, as(company!.admin))).body;
  const nightly = async () => (await api.app.get(Jobs).runByHand('nightly-recomputation'))?.detail;
  const actions = async (id: string): Promise<string[]> => (await api.sql(`SELECT action FROM company_audit WHERE company_id = $1 AND target = $2 ORDER BY at, id`, [company!.id, id])).map(({ action }) => action as string);
  /** The tables that have rows in which a text is. */
  const foundIn = async (text: string): Promise<string[]> => {
    const counts = await Promise.all(tables.map(async (table) => [table, (await api.sql(`SELECT count(*)::int AS n FROM ${table} t WHERE to_jsonb(t)::text LIKE '%' || $1 || '%'`, [text]))[0]?.n as number] as const));
    return counts.filter(([, n]) => n > 0).map(([table]) => table);
  };
  /** Everything of another company, or all rows that name a person, as they are. */
  const allOf = (id: string, without: readonly string[] = []) => Promise.all(tables.filter((table) => table !== 'company_audit' && !without.includes(table)).map((table) =>
    api.sql(`SELECT to_jsonb(t) - 'last_sync_at' AS row FROM ${table} t WHERE to_jsonb(t)::text LIKE '%' || $1 || '%' ORDER BY 1`, [id])));

  /** Somebody with one of everything, on two days, one of which has lost its screenshots to the plan. */
  async function furnished(name: string, at = company!, role: 'ADMIN' | 'EMPLOYEE' = 'ADMIN'): Promise<{ person: Person; tracker: Tracker }> {
    const person = await invite(api, at.admin, role, name);
    const tracker = await enrol(api, at.key, person);
    await record(api, tracker);
    const old = new Date(Math.floor((Date.now() - 5 * DAY) / 60_000) * 60_000).toISOString();
    await succeed(upload(api, tracker, { activity: [minute({ minute: old })], applications: [{ id: uuidv7(), app: `App of ${name}`, title: null, startedAt: old, durationSeconds: 20 }] }));
    await aggregate(api);
    await api.sql(`UPDATE employee_usage_daily SET screenshots = 7 WHERE company_id = $1 AND employee_id = $2 AND day = $3::date`, [at.id, person.id, old.slice(0, 10)]);
    await api.sql(`UPDATE company_storage SET screenshots_purged_before = now() - interval '3 days' WHERE company_id = $1`, [at.id]);
    await api.sql(`INSERT INTO outbox (company_id, id, employee_id, from_at, to_at) VALUES ($1, $2, $3, $4, $4)`, [at.id, uuidv7(), person.id, old]);
    const team = await succeed(api.http.post('/api/company/teams', { name: `Team of ${name}` }, as(at.admin)));
    await succeed(api.http.put('/api/company/team-members', { teamId: team.body.id, employeeIds: [person.id] }, as(at.admin)));
    const task = await succeed(api.http.post('/api/company/tasks', { employeeId: person.id, title: `Task of ${name}` }, as(at.admin)));
    await succeed(api.http.post(`/api/me/tasks/${task.body.id}/comments`, { text: `Said by ${name}` }, as(person)));
    await succeed(api.http.patch(`/api/me/tasks/${task.body.id}`, { status: 'IN_PROGRESS' }, as(person)));
    const asked = await succeed(api.http.post('/api/me/time-corrections', { ...hours(), reason: `Reason of ${name}` }, as(person)));
    await succeed(api.http.post(`/api/company/time-corrections/${asked.body.id}/approve`, {}, as(at.admin)));
    await succeed(api.http.post(`/api/company/employees/${person.id}/rates`, { amount: 4_500, currency: 'USD', validFrom: '2026-01-01' }, as(at.admin)));
    if (role === 'ADMIN') await succeed(api.http.put('/api/me/notifications', { newDevices: false }, as(person)));
    await succeed(api.http.post('/api/me/export', undefined, as(person)));
    await api.app.get(ExportsScheduler).tick();
    await aggregate(api);
    return { person, tracker };
  }

  it('is asked for by an admin, of somebody who has left, once; nobody else is told anything', async () => {
    const { person } = await furnished('Asked Person', company, 'EMPLOYEE');
    const viewer = await invite(api, company!.admin, 'VIEWER');
    const invited = await api.http.post('/api/company/employees', { name: 'Invited', email: `invited-${uuidv7()}@example.test`, role: 'EMPLOYEE' }, as(company!.admin));
    expect(await erase(person.id)).toMatchObject({ status: 409, body: { code: 'CONFLICT', message: expect.stringContaining('still a member') } });
    expect(await erase(invited.body.employee.id)).toMatchObject({ status: 409, body: { message: expect.stringContaining('not accepted') } });
    expect(await remove(person, '?recorded=EVERYTHING')).toMatchObject({ status: 400 });
    expect((await show(person)).status).toBe('ACTIVE');
    expect((await remove(person)).status).toBe(204);
    expect(await show(person)).not.toHaveProperty('erasure');
    for (const by of [viewer, await invite(api, company!.admin)]) expect((await erase(person.id, by)).status).toBe(403);
    expect((await erase(person.id, other!.admin)).status).toBe(404);
    expect((await erase(uuidv7())).status).toBe(404);
    const answers = await Promise.all(Array.from({ length: 5 }, () => erase(person.id)));
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.requestedAt} ${body.doneAt}`)).size).toBe(1);
    expect(answers[0]).toMatchObject({ status: 202, body: { doneAt: null } });
    expect((await show(person)).erasure).toEqual(answers[0]!.body);
    expect((await actions(person.id)).filter((action) => action === 'employee.erasure-requested')).toHaveLength(1);
    expect(await api.sql('SELECT count(*)::int AS n FROM employee_erasure WHERE company_id = $1', [company!.id])).toEqual([{ n: 1 }]);
    expect(await run()).toMatchObject({ outcome: 'SUCCEEDED', detail: expect.stringMatching(/^1 people erased, [3-9] files, \d+ rows, 2 days$/) });
    expect(await run()).toMatchObject({ detail: '0 people erased, 0 files, 0 rows, 0 days' });
    expect(await erase(person.id)).toMatchObject({ status: 202, body: { doneAt: expect.any(String) } });
    expect((await actions(person.id)).slice(-3)).toEqual(['employee.removed', 'employee.erasure-requested', 'employee.erased']);
  });

  it('takes everything of the person, files too, with the removal; what is the company’s stays without a name, and the totals are those of the others', async () => {
    const { person: colleague } = await furnished('Kept Colleague');
    const { person: stranger } = await furnished('Kept Stranger', other);
    const { person, tracker } = await furnished('Gone Person');
    const decided = await succeed(api.http.post('/api/company/time-corrections', { ...hours(), employeeId: colleague.id }, as(person)));
    for (const [name, shared] of [['Own list', false], ['Shared list', true]] as const) await succeed(api.http.post('/api/company/saved-reports', { ...savedReport(), name, shared }, as(person)));
    await succeed(api.http.post('/api/company/productivity-rules', rules(), as(person)));
    await succeed(api.http.post('/api/company/export', undefined, as(person)));
    await api.app.get(ExportsScheduler).tick();
    await api.app.get(Jobs).runByHand('usage-months');
    const before = [await allOf(colleague.id, GO_WITH_THE_DAY), await allOf(other!.id), await storedFiles(api, other!.id)];
    const taskId = (await api.sql(`SELECT id FROM task WHERE company_id = $1 AND title = 'Task of Gone Person'`, [company!.id]))[0]!.id as string;
    const files = await storedFiles(api, company!.id);
    expect(files.filter((file) => file.includes(person.id)).length).toBe(2);
    expect((await foundIn(person.id)).length).toBeGreaterThan(20);

    expect((await remove(person, '?recorded=ERASE')).status).toBe(204);
    expect(await show(person)).toMatchObject({ status: 'REMOVED', name: 'Gone Person', erasure: { doneAt: null } });
    expect(await api.app.get(Jobs).runByHand('employee-erasure')).toMatchObject({ detail: '0 people erased, 0 files, 0 rows, 0 days' });
    expect(await run()).toMatchObject({ outcome: 'SUCCEEDED', detail: expect.stringMatching(/^1 people erased, 4 files, \d+ rows, 2 days$/) });
    // What has been announced, of today's storage.
    await aggregate(api);

    expect((await foundIn(person.id)).filter((table) => !STILL_NAMED_IN.includes(table))).toEqual([]);
    for (const text of [person.email, 'Gone Person']) expect((await foundIn(text)).filter((table) => !['company_audit', 'task', 'team'].includes(table)), text).toEqual([]);
    expect(await foundIn('Said by Gone Person')).toEqual([]);
    expect(await api.http.post(`/api/company/employees/${person.id}/rates`, { amount: 4_500, currency: 'USD', validFrom: '2026-01-01' }, as(company!.admin))).toMatchObject({ status: 409 });
    expect(await foundIn('Own list')).toEqual([]);
    expect(await foundIn('Shared list')).toEqual(['saved_report']);
    expect(await api.sql(`SELECT count(*)::int AS n FROM time_correction WHERE company_id = $1 AND employee_id = $2`, [company!.id, person.id])).toEqual([{ n: 0 }]);
    expect((await api.sql('SELECT decided_by FROM time_correction WHERE company_id = $1 AND id = $2', [company!.id, decided.body.id]))[0]).toEqual({ decided_by: person.id });
    expect((await storedFiles(api, company!.id)).filter((file) => file.includes(person.id))).toEqual([]);
    // Archives of the whole company from before held the person; the colleague's own did not.
    expect((await api.sql(`SELECT state, count(*)::int AS n FROM data_export WHERE company_id = $1 AND employee_id IS NULL GROUP BY state`, [company!.id]))).toEqual([{ state: 'EXPIRED', n: 1 }]);
    expect((await storedFiles(api, company!.id)).filter((file) => file.includes('/exports/'))).toHaveLength(1);
    expect(await show(person)).toMatchObject({ status: 'REMOVED', name: 'Erased person', email: `${person.id}@erased.invalid`, team: null, erasure: { doneAt: expect.any(String) } });
    const task = await succeed(api.http.get(`/api/company/tasks/${taskId}`, as(company!.admin)));
    expect(JSON.stringify(task.body)).toContain('Erased person');

    expect(await allOf(colleague.id, GO_WITH_THE_DAY)).toEqual(before[0]);
    expect([await allOf(other!.id), await storedFiles(api, other!.id)]).toEqual([before[1], before[2]]);
    expect((await allOf(stranger.id)).flat().length).toBeGreaterThan(20);
    expect(await usedBytes(api, company!.id)).toBe(Number((await api.sql('SELECT sum(bytes + thumbnail_bytes)::int AS n FROM screenshot WHERE company_id = $1', [company!.id]))[0]!.n));
    // Of two days and two people with the same days one is left: half of each total.
    const days = await api.sql('SELECT day::text, active_seconds::int AS active, screenshots FROM company_usage_daily WHERE company_id = $1 ORDER BY day', [company!.id]);
    expect(days).toEqual(await api.sql(`SELECT day::text, active_seconds AS active, screenshots FROM employee_usage_daily WHERE company_id = $1 AND employee_id = $2 ORDER BY day`, [company!.id, colleague.id]));
    expect(days.map(({ screenshots }) => screenshots)).toEqual([7, 1]);
    expect(await nightly()).toMatch(/, 0 differences mended$/);
    await aggregate(api);
    expect(await nightly()).toMatch(/, 0 differences mended$/);

    expect(await upload(api, tracker, { activity: [minute()] })).toMatchObject({ status: 401 });
    await expect(enrol(api, company!.key, person)).rejects.toThrow('INVALID_CREDENTIALS');
    expect(await actions(person.id)).toEqual(expect.arrayContaining(['employee.removed', 'employee.erasure-requested', 'employee.erased']));
    const removed = await api.sql(`SELECT details FROM company_audit WHERE company_id = $1 AND target = $2 AND action = 'employee.removed'`, [company!.id, person.id]);
    expect(removed).toEqual([{ details: { role: 'ADMIN' } }]);
  });

  it('goes on where it was killed, at each of its steps, and what is there meanwhile adds up', async () => {
    const { person } = await furnished('Killed Person', company, 'EMPLOYEE');
    await remove(person, '?recorded=ERASE');
    const breakOff = () => Promise.reject(new Error('killed'));
    const kills: [string, () => unknown][] = [
      ['before a file', () => vi.spyOn(api.app.get(FileStore), 'delete').mockImplementation(breakOff)],
      ['before the archives', () => vi.spyOn(api.app.get(ErasedArchives), 'ofPerson').mockImplementation(breakOff)],
      ['among the rows', () => {
        const employees = api.app.get(ErasableEmployeesRepository);
        const original = employees.erase.bind(employees);
        vi.spyOn(employees, 'erase').mockImplementationOnce((whom) => original(whom, 2)).mockImplementation(breakOff);
      }],
      ['before the days', () => vi.spyOn(api.app.get(EmployeeDaysErasure), 'erase').mockImplementation(breakOff)],
      ['before the end', () => vi.spyOn(api.app.get(EmployeeErasures), 'finish').mockImplementation(breakOff)],
    ];
    for (const [when, kill] of kills) {
      kill();
      expect(await run(), when).toMatchObject({ outcome: 'FAILED', detail: '0 people erased, 0 files, 0 rows, 0 days, 1 people failed' });
      vi.restoreAllMocks();
      expect((await show(person)).erasure, when).toMatchObject({ doneAt: null });
      await aggregate(api);
      expect(await nightly(), when).toMatch(/, 0 differences mended$/);
      // The sweeps find nothing that would have to be told apart from a loss.
      expect((await api.app.get(Jobs).runByHand('orphan-sweep'))?.outcome, when).toBe('SUCCEEDED');
    }
    expect(await run()).toMatchObject({ outcome: 'SUCCEEDED' });
    await aggregate(api);
    expect((await foundIn(person.id)).filter((table) => !STILL_NAMED_IN.includes(table))).toEqual([]);
    expect((await storedFiles(api, company!.id)).filter((file) => file.includes(person.id))).toEqual([]);
    expect(await nightly()).toMatch(/, 0 differences mended$/);
  });

  it('is done once, also where two processes are at it at the same time', async () => {
    const { person } = await furnished('Parallel Person', company, 'EMPLOYEE');
    await remove(person, '?recorded=ERASE');
    const results = await Promise.all([run(), run(), run()]);
    expect(results.map((result) => result?.outcome)).toEqual(['SUCCEEDED', 'SUCCEEDED', 'SUCCEEDED']);
    expect(results.map((result) => Number.parseInt(result?.detail ?? '', 10)).reduce((sum, people) => sum + people)).toBe(1);
    expect((await actions(person.id)).filter((action) => action === 'employee.erased')).toHaveLength(1);
    await aggregate(api);
    expect((await foundIn(person.id)).filter((table) => !STILL_NAMED_IN.includes(table))).toEqual([]);
    expect(await nightly()).toMatch(/, 0 differences mended$/);
  });

  it('is asked of the database: the function takes nothing of who is not to be erased, whoever calls it', async () => {
    const { person } = await furnished('Present Person', company, 'EMPLOYEE');
    const before = await allOf(person.id);
    const call = ['SELECT app_erase_employee($1, $2, 1000) AS n', [company!.id, person.id]] as [string, unknown[]];
    expect((await api.as('ept_jobs', call)).rows).toEqual([{ n: '0' }]);
    await api.sql('INSERT INTO employee_erasure (company_id, id, employee_id) VALUES ($1, $2, $3)', [company!.id, uuidv7(), person.id]);
    expect((await api.as('ept_jobs', call)).rows).toEqual([{ n: '0' }]);
    expect((await run())?.detail).toBe('0 people erased, 0 files, 0 rows, 0 days');
    await api.sql('DELETE FROM employee_erasure WHERE company_id = $1 AND employee_id = $2', [company!.id, person.id]);
    expect(await allOf(person.id)).toEqual(before);
    for (const role of ['ept_tenant', 'ept_owner', 'ept_identity'] as const) await expect(api.as(role, call)).rejects.toMatchObject({ code: '42501' });
  });

  it('ends before the person can come back, who then begins anew and can be erased again', async () => {
    const { person } = await furnished('Coming Back', company, 'EMPLOYEE');
    await remove(person, '?recorded=ERASE');
    const again = await succeed(api.http.post('/api/company/employees', { name: 'Back Again', email: person.email, role: 'EMPLOYEE' }, as(company!.admin)));
    await expect(accept(api, again.body.invitationUrl, person.email)).rejects.toThrow('is being erased');
    expect((await run())?.outcome).toBe('SUCCEEDED');
    const back = await accept(api, again.body.invitationUrl, person.email);
    expect(back.id).toBe(person.id);
    expect(await show(back)).toMatchObject({ status: 'ACTIVE', email: person.email });
    expect(await show(back)).not.toHaveProperty('erasure');
    await record(api, await enrol(api, company!.key, back));
    await remove(back);
    expect(await show(back)).not.toHaveProperty('erasure');
    expect(await erase(back.id)).toMatchObject({ status: 202, body: { doneAt: null } });
    expect((await run())?.detail).toMatch(/^1 people erased, 2 files/);
    await aggregate(api);
    expect((await foundIn(person.id)).filter((table) => !STILL_NAMED_IN.includes(table))).toEqual([]);
  });
});
