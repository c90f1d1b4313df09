import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aggregate } from '../support/aggregation.js';
import { type Api, startApi } from '../support/api.js';
import type { Answer, Call } from '../support/http-client.js';
import { minute, minutesAgo, signIn, type TrackedCompany, trackedCompany, upload } from '../support/tracking.js';

/** Employee 0 of each company is the admin, 1 records, 2 is a colleague, 3 a viewer. Made anew for each test: what one asks for is in the way of another. */
interface World {
  readonly company: TrackedCompany;
  readonly admin: Call;
  readonly employee: Call;
  readonly colleague: Call;
  readonly viewer: Call;
}

let api: Api;
let a: World;
beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  a = await world();
});
afterAll(() => api.close());

async function world(timezone = 'UTC'): Promise<World> {
  const company = await trackedCompany(api, { employees: 4, timezone });
  return {
    company,
    admin: await signIn(api, company, company.employee(0), 'ADMIN'),
    employee: await signIn(api, company, company.employee(1)),
    colleague: await signIn(api, company, company.employee(2)),
    viewer: await signIn(api, company, company.employee(3), 'VIEWER'),
  };
}

const hours = (from: number, to: number, values: object = {}): object => ({ kind: 'ADD', startedAt: minutesAgo(from * 60), endedAt: minutesAgo(to * 60), reason: 'At the customer’s', ...values });
const ask = (from: number, to: number, values: object = {}, call: Call = a.employee): Promise<Answer> => api.http.post('/api/me/time-corrections', hours(from, to, values), call);
const enter = (employee: number, from: number, to: number, values: object = {}): Promise<Answer> =>
  api.http.post('/api/company/time-corrections', hours(from, to, { employeeId: a.company.employee(employee).id, ...values }), a.admin);
const decide = (id: string, what: 'approve' | 'refuse' | 'revoke', call: Call = a.admin, body: object = { note: 'So it is' }): Promise<Answer> => api.http.post(`/api/company/time-corrections/${id}/${what}`, body, call);

/** Minutes of 48 active and 12 idle seconds, from so many minutes ago. */
async function record(from: number, count: number, employee = 1): Promise<void> {
  const activity = Array.from({ length: count }, (_, i) => minute({ minute: minutesAgo(from - i) }));
  expect((await upload(api, a.company.tracker(employee), { activity })).body.accepted).toBe(count);
  await aggregate(api);
}

const PERIOD = `from=${minutesAgo(5 * 1_440).slice(0, 10)}&to=${minutesAgo(0).slice(0, 10)}`;
const own = async (call: Call = a.employee): Promise<any> => (await api.http.get(`/api/me/timesheet?${PERIOD}`, call)).body;
const recordedRows = (): Promise<unknown[]> => api.sql('SELECT * FROM activity_minute WHERE company_id = $1 ORDER BY minute', [a.company.companyId]);
const audited = async (id: string): Promise<string[]> => (await api.sql<{ action: string }>('SELECT action FROM company_audit WHERE target = $1 ORDER BY at, id', [id])).map(({ action }) => action);

describe('time that an employee asks for', () => {
  it('counts when an admin has approved it, beside what was recorded, which stays as it is', async () => {
    await record(26 * 60, 60);
    const before = await recordedRows();
    const asked = await ask(30, 28.5);
    expect(asked).toMatchObject({ status: 201, body: { status: 'PENDING', kind: 'ADD', countedSeconds: 5_400, recordedSeconds: 0, employee: { id: a.company.employee(1).id }, requestedBy: { id: a.company.employee(1).id }, decidedBy: null } });
    expect((await own()).totals).toMatchObject({ recordedSeconds: 3_600, manualSeconds: 0 });

    const waiting = await api.http.get('/api/company/time-corrections?status=PENDING', a.admin);
    expect(waiting.body).toMatchObject({ total: 1, items: [{ id: asked.body.id, reason: 'At the customer’s' }] });
    expect(await decide(asked.body.id, 'approve', a.admin, {})).toMatchObject({ status: 200, body: { status: 'APPROVED', countedSeconds: 5_400, decidedBy: { id: a.company.employee(0).id } } });

    expect((await own()).totals).toEqual({ activeSeconds: 2_880, idleSeconds: 720, recordedSeconds: 3_600, manualSeconds: 5_400, workedSeconds: 9_000 });
    expect(await recordedRows()).toEqual(before);
    expect(await audited(asked.body.id)).toEqual(['time.requested', 'time.approved']);
    const shown = await api.http.get(`/api/me/time-corrections/${asked.body.id}`, a.employee);
    expect(shown.body.history.map((step: any) => [step.status, step.by.id])).toEqual([['PENDING', a.company.employee(1).id], ['APPROVED', a.company.employee(0).id]]);
  });

  it('counts only as far as nothing was recorded, and less when a tracker sends late', async () => {
    await record(30 * 60, 45);
    const asked = await ask(30.5, 29);
    expect(asked.body).toMatchObject({ countedSeconds: 2_700, recordedSeconds: 2_700 });
    await decide(asked.body.id, 'approve');
    expect((await own()).totals).toMatchObject({ recordedSeconds: 2_700, manualSeconds: 2_700, workedSeconds: 5_400 });
    await record(30 * 60 - 45, 15);
    expect((await own()).totals).toMatchObject({ recordedSeconds: 3_600, manualSeconds: 1_800, workedSeconds: 5_400 });
    expect((await api.http.get(`/api/me/time-corrections/${asked.body.id}`, a.employee)).body).toMatchObject({ countedSeconds: 1_800, recordedSeconds: 3_600 });
  });

  it('may be taken off what was recorded, shown apart and never more than there was', async () => {
    await record(30 * 60, 60);
    const asked = await ask(30.5, 29.5, { kind: 'REMOVE', reason: 'Lunch' });
    expect(asked.body).toMatchObject({ countedSeconds: -1_800 });
    await decide(asked.body.id, 'approve');
    expect((await own()).totals).toEqual({ activeSeconds: 2_880, idleSeconds: 720, recordedSeconds: 3_600, manualSeconds: -1_800, workedSeconds: 1_800 });
  });

  it('is refused where there is nothing to add or to take off', async () => {
    await record(30 * 60, 60);
    expect(await ask(30, 29.5)).toMatchObject({ status: 409, body: { code: 'CONFLICT', message: expect.stringContaining('recorded already') } });
    expect(await ask(50, 49, { kind: 'REMOVE' })).toMatchObject({ status: 409, body: { message: expect.stringContaining('Nothing was recorded') } });
    expect(await api.sql('SELECT id FROM time_correction WHERE company_id = $1', [a.company.companyId])).toEqual([]);
  });

  it('is refused for what no time can be, with the field that is wrong', async () => {
    const wrong: [string, () => Promise<Answer>, string][] = [
      ['the future', () => ask(1, -1), 'endedAt'],
      ['more than a day', () => ask(30, 5), 'endedAt'],
      ['the wrong order', () => ask(5, 6), 'endedAt'],
      ['more than 60 days ago', () => ask(61 * 24, 61 * 24 - 1), 'startedAt'],
      ['half a minute', () => ask(5, 4, { startedAt: '2026-11-02T09:00:30.000Z' }), 'startedAt'],
      ['a day that is none', () => ask(5, 4, { startedAt: '2026-02-30T09:00:00.000Z' }), 'startedAt'],
      ['another kind', () => ask(5, 4, { kind: 'DOUBLE' }), 'kind'],
      ['no reason', () => ask(5, 4, { reason: '  ' }), 'reason'],
      ['a colleague’s time', () => ask(5, 4, { employeeId: a.company.employee(2).id }), 'employeeId'],
    ];
    for (const [what, asked, path] of wrong) {
      expect([what, await asked()]).toMatchObject([what, { status: 400, body: { code: 'VALIDATION_FAILED', details: [{ path }] } }]);
    }
    expect(await api.sql('SELECT id FROM time_correction WHERE company_id = $1', [a.company.companyId])).toEqual([]);
  });

  it('shares no time with other corrections that wait or count, and ten at once give one', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => ask(10, 9)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array.from({ length: 9 }, () => 409)]);
    const first = answers.find(({ status }) => status === 201)!.body;
    const overlapping = await ask(9.5, 8.5);
    expect(overlapping.body.details.overlapping).toMatchObject([{ id: first.id, status: 'PENDING' }]);
    expect((await ask(9, 8)).status).toBe(201);
    expect((await ask(10, 9, {}, a.colleague)).status).toBe(201);
    await decide(first.id, 'refuse');
    expect((await ask(10, 9)).status).toBe(201);
  });

  it('is taken back by whoever asked while nobody has decided, and stays in the history', async () => {
    const asked = await ask(10, 9);
    const path = `/api/me/time-corrections/${asked.body.id}`;
    const [foreign, absent] = [await api.http.delete(path, a.colleague), await api.http.delete(`/api/me/time-corrections/${uuidv7()}`, a.colleague)];
    expect([foreign.status, { ...foreign.body, requestId: '' }]).toEqual([404, { ...absent.body, requestId: '' }]);
    expect((await api.http.get(path, a.colleague)).status).toBe(404);
    expect((await api.http.delete(path, a.employee)).status).toBe(204);
    expect(await api.http.delete(path, a.employee)).toMatchObject({ status: 409, body: { details: { status: 'WITHDRAWN' } } });
    expect((await decide(asked.body.id, 'approve')).status).toBe(409);
    expect((await api.http.get(path, a.employee)).body).toMatchObject({ status: 'WITHDRAWN', decidedBy: null, countedSeconds: null, history: [{ status: 'PENDING' }, { status: 'WITHDRAWN' }] });
    expect((await own()).totals.manualSeconds).toBe(0);
  });
});

describe('admins', () => {
  it('decide once, however many do at a time', async () => {
    const asked = await ask(10, 9);
    const answers = await Promise.all([...Array.from({ length: 5 }, () => decide(asked.body.id, 'approve')), ...Array.from({ length: 5 }, () => decide(asked.body.id, 'refuse'))]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 9 }, () => 409)]);
    const shown = await api.http.get(`/api/company/time-corrections/${asked.body.id}`, a.admin);
    expect(shown.body.history).toHaveLength(2);
    expect((await own()).totals.manualSeconds).toBe(shown.body.status === 'APPROVED' ? 3_600 : 0);
    expect(await audited(asked.body.id)).toHaveLength(2);
  });

  it('say why when they refuse', async () => {
    const asked = await ask(10, 9);
    expect((await decide(asked.body.id, 'refuse', a.admin, {})).status).toBe(400);
    expect(await decide(asked.body.id, 'refuse', a.admin, { note: 'You were on leave' })).toMatchObject({ status: 200, body: { status: 'REFUSED', note: 'You were on leave', countedSeconds: null } });
  });

  it('take an approval back: it counts no longer and stays in the history', async () => {
    const entered = await enter(1, 10, 9);
    expect(entered).toMatchObject({ status: 201, body: { status: 'APPROVED', countedSeconds: 3_600, requestedBy: { id: a.company.employee(0).id } } });
    expect((await own()).totals.manualSeconds).toBe(3_600);
    expect((await decide(entered.body.id, 'revoke')).body).toMatchObject({ status: 'REVOKED', countedSeconds: null });
    expect((await own()).totals).toMatchObject({ manualSeconds: 0, workedSeconds: 0 });
    expect((await decide(entered.body.id, 'revoke')).status).toBe(409);
    expect(await audited(entered.body.id)).toEqual(['time.requested', 'time.approved', 'time.revoked']);
  });

  it('enter time for people whose work is recorded, and for nobody else', async () => {
    const viewer = await enter(3, 10, 9);
    const nobody = await enter(1, 10, 9, { employeeId: uuidv7() });
    for (const answer of [viewer, nobody]) expect(answer).toMatchObject({ status: 400, body: { details: [{ path: 'employeeId' }] } });
  });

  it('do not decide about their own time while there is another one', async () => {
    const alone = await ask(10, 9, {}, a.admin);
    await api.sql(`UPDATE membership SET role = 'ADMIN' WHERE company_id = $1 AND id = $2`, [a.company.companyId, a.company.employee(2).id]);
    expect(await decide(alone.body.id, 'approve')).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
    expect(await enter(0, 8, 7)).toMatchObject({ status: 201, body: { status: 'PENDING' } });
    expect((await decide(alone.body.id, 'approve', a.colleague)).status).toBe(200);
    expect((await decide(alone.body.id, 'revoke')).status).toBe(403);
    await api.sql(`UPDATE membership SET status = 'SUSPENDED' WHERE company_id = $1 AND id = $2`, [a.company.companyId, a.company.employee(2).id]);
    expect((await decide(alone.body.id, 'revoke')).status).toBe(200);
  });
});

describe('a timesheet', () => {
  it('has a line for everybody whose work is recorded, and sums at both ends that are of all pages', async () => {
    await record(30 * 60, 60);
    await record(30 * 60, 30, 2);
    await enter(2, 10, 9);
    const whole = (await api.http.get(`/api/company/timesheet?${PERIOD}`, a.admin)).body;
    expect(whole).toMatchObject({ total: 3, page: 1, timezone: 'UTC', totals: { recordedSeconds: 5_400, manualSeconds: 3_600, workedSeconds: 9_000 } });
    expect(whole.items).toHaveLength(3);
    expect(whole.days.reduce((all: number, day: any) => all + day.workedSeconds, 0)).toBe(9_000);
    expect(whole.items.reduce((all: number, line: any) => all + line.totals.workedSeconds, 0)).toBe(9_000);
    const second = (await api.http.get(`/api/company/timesheet?${PERIOD}&limit=1&page=2`, a.admin)).body;
    expect([second.items, second.total, second.days]).toEqual([[whole.items[1]], 3, whole.days]);
    const one = (await api.http.get(`/api/company/timesheet?${PERIOD}&employeeId=${a.company.employee(2).id}`, a.viewer)).body;
    expect(one).toMatchObject({ total: 1, totals: { workedSeconds: 5_400 } });
  });

  it('is narrowed to a team and to a name; those of another company are not there', async () => {
    await record(30 * 60, 60);
    await record(30 * 60, 30, 2);
    const team = (await api.http.post('/api/company/teams', { name: 'Office' }, a.admin)).body.id as string;
    await api.http.put('/api/company/team-members', { teamId: team, employeeIds: [a.company.employee(2).id] }, a.admin);
    expect((await api.http.get(`/api/company/timesheet?${PERIOD}&team=${team}`, a.admin)).body).toMatchObject({ total: 1, totals: { workedSeconds: 1_800 }, days: [{ workedSeconds: 1_800 }] });
    expect((await api.http.get(`/api/company/timesheet?${PERIOD}&search=nobody-here`, a.admin)).body).toMatchObject({ total: 0, items: [], days: [] });
    const b = await world();
    for (const query of [`team=${team}`, `employeeId=${a.company.employee(1).id}`]) {
      const [foreign, absent] = [await api.http.get(`/api/company/timesheet?${query}`, b.admin), await api.http.get(`/api/company/timesheet?${query.split('=')[0]}=${uuidv7()}`, b.admin)];
      expect([foreign.status, { ...foreign.body, requestId: '' }]).toEqual([404, { ...absent.body, requestId: '' }]);
    }
    expect((await api.http.get(`/api/company/timesheet?${PERIOD}`, b.admin)).body.totals.workedSeconds).toBe(0);
  });

  it('is this month where no period is asked for, and a quarter at most', async () => {
    const sheet = (await api.http.get('/api/me/timesheet', a.employee)).body;
    expect(sheet.from).toMatch(/-01$/);
    expect(sheet.from.slice(0, 7)).toBe(sheet.to.slice(0, 7));
    for (const period of ['from=2026-01-01&to=2026-12-31', 'from=2026-11-02&to=2026-11-01', 'from=2026-02-30', 'from=yesterday']) {
      expect((await api.http.get(`/api/me/timesheet?${period}`, a.employee)).status).toBe(400);
    }
  });

  it('leaves what the vendor sees as trackers recorded it', async () => {
    await record(30 * 60, 60);
    await enter(1, 10, 9);
    await aggregate(api);
    const [{ seconds }] = await api.sql<{ seconds: number }>('SELECT sum(active_seconds + idle_seconds)::int AS seconds FROM company_usage_daily WHERE company_id = $1', [a.company.companyId]) as [{ seconds: number }];
    expect(seconds).toBe(3_600);
  });

  it('counts manual time on the days of the company’s zone, also after the zone has changed', async () => {
    await api.sql(`UPDATE company SET timezone = 'Pacific/Kiritimati' WHERE company_id = $1`, [a.company.companyId]);
    const midnight = Date.parse(`${minutesAgo(2 * 1_440).slice(0, 10)}T10:00:00Z`); // 00:00 at UTC+14
    const span = { startedAt: new Date(midnight - 3_600_000).toISOString(), endedAt: new Date(midnight + 7_200_000).toISOString() };
    await enter(1, 0, 0, span);
    const before = (await own()).days.map((day: any) => day.manualSeconds);
    expect(before).toEqual([3_600, 7_200]);
    await api.sql(`UPDATE company SET timezone = 'UTC' WHERE company_id = $1`, [a.company.companyId]);
    expect((await own()).days).toMatchObject([{ day: new Date(midnight).toISOString().slice(0, 10), manualSeconds: 10_800 }]);
  });
});

describe('days of 23 and 25 hours', () => {
  /** As it was approved at a time when the company had another zone: whoever reads computes its days anew. */
  async function approved(startedAt: string, endedAt: string): Promise<void> {
    const [id, member] = [uuidv7(), a.company.employee(1).id];
    await api.sql(
      `INSERT INTO time_correction (company_id, id, employee_id, kind, started_at, ended_at, reason, requested_by, status, decided_at)
       VALUES ($1, $2, $3, 'ADD', $4, $5, 'Night shift', $3, 'APPROVED', now())`,
      [a.company.companyId, id, member, startedAt, endedAt],
    );
    await api.sql(`INSERT INTO manual_day (company_id, employee_id, day, correction_id, seconds, recorded_seconds, timezone) VALUES ($1, $2, $3, $4, 1, 0, 'Asia/Tokyo')`, [a.company.companyId, member, startedAt.slice(0, 10), id]);
  }

  it('have as many hours of manual time as they have', async () => {
    a = await world('Europe/Berlin');
    await approved('2026-10-24T22:00:00Z', '2026-10-25T22:00:00Z');
    await approved('2026-10-25T22:00:00Z', '2026-10-26T01:00:00Z');
    const autumn = await api.http.get('/api/me/timesheet?from=2026-10-24&to=2026-10-27', a.employee);
    expect(autumn.body.days.map((day: any) => [day.day, day.manualSeconds / 3_600])).toEqual([['2026-10-25', 25], ['2026-10-26', 2]]);
    await approved('2026-03-28T23:00:00Z', '2026-03-29T23:00:00Z');
    const spring = await api.http.get('/api/me/timesheet?from=2026-03-28&to=2026-03-31', a.employee);
    expect(spring.body.days.map((day: any) => [day.day, day.manualSeconds / 3_600])).toEqual([['2026-03-29', 23], ['2026-03-30', 1]]);
  });
});

describe('what work costs', () => {
  const setRate = (employee: number, body: object, call = a.admin): Promise<Answer> => api.http.post(`/api/company/employees/${a.company.employee(employee).id}/rates`, { currency: 'USD', validFrom: '2026-01-01', ...body }, call);
  const sheet = async (query = '', call = a.admin): Promise<any> => (await api.http.get(`/api/company/timesheet?${PERIOD}${query}`, call)).body;
  const costOf = ({ items }: any, employee: number): number | null => items.find((line: any) => line.employee.id === a.company.employee(employee).id).cost;

  it('is nowhere while nobody has a rate', async () => {
    await record(30 * 60, 60);
    for (const body of [await sheet(), (await api.http.get('/api/company/reports/hours', a.admin)).body]) expect(JSON.stringify(body)).not.toMatch(/cost/);
    expect((await api.http.get(`/api/company/timesheet.csv?${PERIOD}`, a.admin)).body).not.toContain('Cost');
  });

  it('is corrected time by the rate of its day, for admins, and nothing for who has no rate', async () => {
    await record(30 * 60, 60);
    await record(30 * 60, 30, 2);
    await enter(1, 10, 9.5);
    expect(await setRate(1, { amount: 4_501 })).toMatchObject({ status: 201, body: { currency: 'USD', items: [{ amount: 4_501, validFrom: '2026-01-01', setBy: { id: a.company.employee(0).id } }] } });
    const whole = await sheet();
    // An hour and a half; where they lie on two days each is rounded by itself.
    const cost = costOf(whole, 1)!;
    expect([6_751, 6_752]).toContain(cost);
    expect([costOf(whole, 2), whole.costs]).toEqual([null, { currency: 'USD', amount: cost, leftOut: false }]);
    expect((await sheet(`&limit=1&page=3`)).costs.amount).toBe(cost);
    expect((await sheet(`&search=nobody-here`)).costs.amount).toBeNull();
    for (const body of [await sheet('', a.viewer), await own(a.admin), (await api.http.get('/api/company/reports/hours', a.viewer)).body]) expect(JSON.stringify(body)).not.toMatch(/cost/);
    const csv = (await api.http.get(`/api/company/timesheet.csv?${PERIOD}`, a.admin)).body.trim().split('\r\n');
    expect([csv[0].endsWith(',Cost (USD)'), csv.slice(1).filter((line: string) => line.endsWith(',')).length]).toEqual([true, 1]);
    expect(csv.slice(1).reduce((sum: number, line: string) => sum + Math.round(Number(line.split(',').at(-1)) * 100), 0)).toBe(cost);
    for (const [path, call] of [[`/api/company/timesheet.csv?${PERIOD}`, a.viewer], [`/api/me/timesheet.csv?${PERIOD}`, a.admin]] as const) expect((await api.http.get(path, call)).body).not.toContain('Cost');
  });

  it('stays what it was when a rate changes, and is changed for days from then on', async () => {
    await record(26 * 60, 60);
    await setRate(1, { amount: 3_600 });
    const before = costOf(await sheet(), 1);
    await setRate(1, { amount: 7_200, validFrom: minutesAgo(-2 * 1_440).slice(0, 10) });
    expect(costOf(await sheet(), 1)).toBe(before);
    const again = await setRate(1, { amount: 5_400 });
    expect(again.body.items.map((rate: any) => [rate.validFrom > '2026-01-01', rate.amount])).toEqual([[true, 7_200], [false, 5_400], [false, 3_600]]);
    expect(costOf(await sheet(), 1)).toBe(before! * 1.5);
    await setRate(1, { amount: null });
    expect([costOf(await sheet(), 1), (await sheet()).costs.amount]).toEqual([null, null]);
  });

  it('in another currency than the company’s is left out, which is said', async () => {
    await record(30 * 60, 60);
    await record(30 * 60, 60, 2);
    await setRate(1, { amount: 3_600 });
    expect((await api.http.patch('/api/company/presentation', { currency: 'EUR' }, a.admin)).status).toBe(200);
    expect(await setRate(2, { amount: 3_600 })).toMatchObject({ status: 409, body: { details: { currency: 'EUR' } } });
    await setRate(2, { amount: 1_800, currency: 'EUR' });
    const whole = await sheet();
    expect([costOf(whole, 1), costOf(whole, 2), whole.costs]).toEqual([null, 1_800, { currency: 'EUR', amount: 1_800, leftOut: true }]);
    expect((await api.http.get(`/api/company/timesheet.csv?${PERIOD}`, a.admin)).body).toMatch(/"?Cost \(EUR, without other currencies\)/);
  });

  it('is set by admins alone, once for each change, and told in the audit without the amount', async () => {
    const path = `/api/company/employees/${a.company.employee(1).id}/rates`;
    for (const call of [a.viewer, a.employee, a.colleague]) expect([(await api.http.get(path, call)).status, (await setRate(1, { amount: 1 }, call)).status]).toEqual([403, 403]);
    const b = await world();
    expect([(await api.http.get(path, b.admin)).status, (await setRate(1, { amount: 1 }, b.admin)).status]).toEqual([404, 404]);
    for (const wrong of [{ amount: 0 }, { amount: -1 }, { amount: 1.5 }, { amount: 100_000_001 }, { amount: '1' }, { validFrom: '2026-02-30' }, { currency: 'XXY' }, { rate: 1 }, {}]) expect((await setRate(1, 'amount' in wrong || !Object.keys(wrong).length ? wrong : { amount: 1, ...wrong })).status).toBe(400);
    await Promise.all([1, 2, 3].map(() => setRate(1, { amount: 4_000 })));
    await setRate(1, { amount: null, validFrom: '2026-06-01' });
    expect((await api.http.get(path, a.admin)).body.items.map((rate: any) => rate.amount)).toEqual([null, 4_000]);
    const told = await api.sql(`SELECT action, details FROM company_audit WHERE company_id = $1 AND action LIKE 'rate.%' ORDER BY at`, [a.company.companyId]);
    expect(told).toEqual([{ action: 'rate.set', details: { validFrom: '2026-01-01' } }, { action: 'rate.ended', details: { validFrom: '2026-06-01' } }]);
    await api.http.delete(`/api/company/employees/${a.company.employee(1).id}`, a.admin);
    expect((await setRate(1, { amount: 1 })).status).toBe(409);
  });
});

describe('files', () => {
  it('have times as h:mm and as decimals, and no formulas; who took the company’s is in its audit', async () => {
    await record(30 * 60, 60);
    await api.sql(`UPDATE membership SET name = '=HYPERLINK("http://x")' WHERE company_id = $1 AND id = $2`, [a.company.companyId, a.company.employee(1).id]);
    const csv = await api.http.get(`/api/company/timesheet.csv?${PERIOD}`, a.viewer);
    expect(csv.headers.get('content-disposition')).toMatch(/^attachment; filename="timesheet-[\d-]+\.csv"$/);
    expect(csv.body).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(csv.body).toContain(',0:48,0:12,1:00,0:00,1:00,0.8,0.2,1,0,1\r\n');
    const xlsx = await fetch(new URL(`/api/company/timesheet.xlsx?${PERIOD}`, api.url), { headers: { authorization: `Bearer ${a.admin.bearer}` } });
    expect([xlsx.status, xlsx.headers.get('content-type')]).toEqual([200, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet']);
    expect(Buffer.from(await xlsx.arrayBuffer()).subarray(0, 2).toString()).toBe('PK');
    for (const kind of ['csv', 'xlsx']) expect((await api.http.send('HEAD', `/api/company/timesheet.${kind}?${PERIOD}`, undefined, a.admin)).status).toBe(200);
    const told = await api.sql<{ details: any }>(`SELECT details FROM company_audit WHERE company_id = $1 AND action = 'timesheet.exported' ORDER BY at`, [a.company.companyId]);
    expect(told.map(({ details }) => [details.format, details.employees])).toEqual([['csv', 3], ['xlsx', 3]]);
    const mine = await api.http.get(`/api/me/timesheet.csv?${PERIOD}`, a.employee);
    expect(mine.body.trim().split('\r\n')).toHaveLength(2);
  });
});

describe('who may', () => {
  it('is the same for corrections as for all that is tracked: viewers read, employees see their own, another company nothing', async () => {
    const asked = await ask(10, 9);
    const path = `/api/company/time-corrections/${asked.body.id}`;
    expect((await api.http.get(path, a.viewer)).status).toBe(200);
    expect((await api.http.get(path, a.employee)).status).toBe(403);
    expect((await api.http.get('/api/company/timesheet', a.employee)).status).toBe(403);
    for (const call of [a.viewer, a.employee]) {
      expect((await decide(asked.body.id, 'approve', call)).status).toBe(403);
      expect((await api.http.post('/api/company/time-corrections', hours(5, 4, { employeeId: a.company.employee(2).id }), call)).status).toBe(403);
    }
    expect((await ask(5, 4, {}, a.viewer)).status).toBe(403);
    expect((await api.http.get('/api/me/timesheet', a.viewer)).status).toBe(200);
    const b = await world();
    for (const what of ['approve', 'refuse', 'revoke'] as const) {
      const [foreign, absent] = [await decide(asked.body.id, what, b.admin), await decide(uuidv7(), what, b.admin)];
      expect([foreign.status, { ...foreign.body, requestId: '' }]).toEqual([404, { ...absent.body, requestId: '' }]);
    }
    expect((await api.http.get('/api/company/time-corrections', b.admin)).body.total).toBe(0);
    expect((await api.http.get(path, a.admin)).body.status).toBe('PENDING');
  });
});
