import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isBrowser } from '../../libs/reports/src/domain/browsers.js';
import { decider, type Rule } from '../../libs/reports/src/domain/categories.js';
import { CompanyAggregator } from '../../libs/usage-aggregation/src/company-aggregator.js';
import { aggregate } from '../support/aggregation.js';
import { type Api, startApi } from '../support/api.js';
import type { Answer, Call } from '../support/http-client.js';
import { ensureMonths } from '../support/recorded-company.js';
import { type Raw, type RawDay, recordRaw, rawRows } from '../support/raw-records.js';
import { signIn, type TrackedCompany, trackedCompany } from '../support/tracking.js';

/** 0 is the admin, 1 and 2 are employees in the team, 3 is one in none, 4 a viewer. Days around the end of summer time. */
const ZONE = 'Europe/Berlin';
const HOURS = { days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' };
const [FROM, TO] = ['2026-09-28', '2026-10-27'];

let api: Api;
let company: TrackedCompany;
let other: TrackedCompany;
let admin: Call;
let viewer: Call;
let employee: Call;
let team: string;
let raw: Raw;
beforeAll(async () => {
  api = await startApi();
  await ensureMonths(api, ['2026-09', '2026-10']);
  company = await trackedCompany(api, { employees: 5, timezone: ZONE });
  other = await trackedCompany(api, { employees: 2 });
  admin = await signIn(api, company, company.employee(0), 'ADMIN');
  viewer = await signIn(api, company, company.employee(4), 'VIEWER');
  employee = await signIn(api, company, company.employee(1));
  for (const [i, name] of ['Ada', 'Bob', 'Łucja Müller', 'Dora', '=Eve'].entries()) await api.sql('UPDATE membership SET name = $2 WHERE id = $1', [company.employee(i).id, name]);
  team = (await api.http.post('/api/company/teams', { name: 'Sales' }, admin)).body.id;
  for (const i of [1, 2]) await api.sql('INSERT INTO team_member (company_id, employee_id, team_id) VALUES ($1, $2, $3)', [company.companyId, company.employee(i).id, team]);
  await api.sql('UPDATE company_settings SET working_hours = $2 WHERE company_id = $1', [company.companyId, JSON.stringify(HOURS)]);
  raw = rawRows([1, 2, 3].map((i) => company.employee(i).id), ZONE, FROM, TO);
  await recordRaw(api, company.companyId, raw);
  await recordRaw(api, other.companyId, rawRows([other.employee(0).id], ZONE, '2026-10-01', '2026-10-05'));
  await aggregate(api);
});
afterAll(() => api.close());

const path = (report: string, query: Record<string, string> = {}): string => `/api/company/reports/${report}?${new URLSearchParams({ from: FROM, to: TO, ...query }).toString()}`;
const get = (report: string, query: Record<string, string> = {}, call = viewer): Promise<Answer> => api.http.get(path(report, query), call);

/** The slow way: every raw row, one at a time, by Intl instead of PostgreSQL. */
const of = (whose: readonly string[], days: RawDay[] = raw.days): RawDay[] => days.filter(({ employee: id, day }) => whose.includes(id) && day >= FROM && day <= TO);
const everybody = (): string[] => [1, 2, 3].map((i) => company.employee(i).id);
const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);
const active = (days: RawDay[]): number => sum(days.flatMap(({ minutes }) => minutes.map((minute) => minute.active)));
const idle = (days: RawDay[]): number => sum(days.flatMap(({ minutes }) => minutes.map((minute) => minute.idle)));

/** The day itself or the last one before it that is a `first`: 1 is Monday, 7 Sunday. */
function weekBegin(day: string, first: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  while (at.getUTCDay() !== first % 7) at.setUTCDate(at.getUTCDate() - 1);
  return at.toISOString().slice(0, 10);
}

const PEOPLE = [['everybody', {}, everybody], ['a team', 'team', () => [1, 2].map((i) => company.employee(i).id)], ['one employee', 'employeeId', () => [company.employee(2).id]]] as const;
const narrowed = (how: (typeof PEOPLE)[number][1]): Record<string, string> => (how === 'team' ? { team } : how === 'employeeId' ? { employeeId: company.employee(2).id } : {});

describe.each(['by their days', 'with summed months', 'with packed days'])('reports %s', (how) => {
  beforeAll(async () => {
    if (how === 'with summed months') expect(await api.app.get(CompanyAggregator, { strict: false }).sumMonths(company.companyId)).toBeGreaterThan(0);
    if (how === 'with packed days') expect(await api.app.get(CompanyAggregator, { strict: false }).packDays(company.companyId)).toBeGreaterThan(0);
  });

  describe.each(PEOPLE)('on %s', (_who, narrow, whose) => {
    it.each([['day', (day: string) => day], ['week', (day: string) => weekBegin(day, 1)], ['month', (day: string) => `${day.slice(0, 7)}-01`]] as const)('sum hours and activity by %s', async (groupBy, keyOf) => {
      for (const report of ['hours', 'activity']) {
        const { status, body } = await get(report, { groupBy, ...narrowed(narrow) });
        expect([status, body.timezone, body.groupBy]).toEqual([200, ZONE, groupBy]);
        const days = of(whose());
        const keys = [...new Set(days.map(({ day }) => keyOf(day)))].sort();
        expect(body.rows.map(({ key, activeSeconds, idleSeconds, days: count, sessions }: any) => ({ key, activeSeconds, idleSeconds, count, sessions }))).toEqual(
          keys.map((key) => {
            const those = days.filter(({ day }) => keyOf(day) === key);
            return { key, activeSeconds: active(those), idleSeconds: idle(those), count: those.filter((day) => active([day]) > 0).length, sessions: those.length };
          }),
        );
        expect(body.totals.workedSeconds).toBe(active(days) + idle(days));
        expect(body.totals.activityPercent).toBeCloseTo((100 * active(days)) / (active(days) + idle(days)), 0);
      }
    });

    it.each([6, 7])('sum hours by weeks that begin on day %i', async (firstDayOfWeek) => {
      await api.http.patch('/api/company/presentation', { firstDayOfWeek }, admin);
      const { body } = await get('hours', { groupBy: 'week', ...narrowed(narrow) });
      await api.http.patch('/api/company/presentation', { firstDayOfWeek: 1 }, admin);
      const days = of(whose());
      const weeks = new Map<string, number>();
      for (const day of days) weeks.set(weekBegin(day.day, firstDayOfWeek), (weeks.get(weekBegin(day.day, firstDayOfWeek)) ?? 0) + active([day]));
      expect(Object.fromEntries(body.rows.map(({ key, activeSeconds }: any) => [key, activeSeconds]))).toEqual(Object.fromEntries(weeks));
    });

    it('sum hours by employee', async () => {
      const { body } = await get('hours', { groupBy: 'employee', ...narrowed(narrow) });
      expect(Object.fromEntries(body.rows.map(({ key, activeSeconds, days }: any) => [key, [activeSeconds, days]]))).toEqual(
        Object.fromEntries(whose().map((id) => [id, [active(of([id])), of([id]).filter((day) => active([day]) > 0).length]])),
      );
    });

    it('sum applications and websites', async () => {
      for (const kind of ['applications', 'websites'] as const) {
        const totals = new Map<string, number>();
        for (const day of of(whose())) for (const { name, seconds } of day[kind]) totals.set(name, (totals.get(name) ?? 0) + seconds);
        const { body } = await get(kind, narrowed(narrow));
        expect(Object.fromEntries(body.rows.map(({ name, seconds }: any) => [name, seconds]))).toEqual(Object.fromEntries(totals));
        expect([body.count, body.totalSeconds]).toEqual([totals.size, sum([...totals.values()])]);
        expect(body.rows.map(({ seconds }: any) => seconds)).toEqual([...totals.values()].sort((a, b) => b - a));
        const first = await get(kind, { ...narrowed(narrow), limit: '1' });
        expect(first.body).toMatchObject({ rows: [body.rows[0]], count: totals.size, totalSeconds: body.totalSeconds });
      }
    });

    it('tell when people began and ended, and who was late', async () => {
      const clock = (minutes: number): string => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
      const expected = of(whose()).filter((day) => active([day]) > 0).map(({ employee: employeeId, day, first, last }) => {
        const workday = ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
        return { employeeId, day, first: clock(first), last: clock(last), lateMinutes: workday ? Math.max(0, first - 9 * 60) : null };
      });
      const { body } = await get('attendance', { groupBy: 'day', ...narrowed(narrow) });
      const shown = body.days.map(({ employeeId, day, first, last, lateMinutes }: any) => ({ employeeId, day, first, last, lateMinutes }));
      const order = (row: { day: string; employeeId: string }): string => row.day + row.employeeId;
      expect(shown.toSorted((a: any, b: any) => (order(a) < order(b) ? -1 : 1))).toEqual(expected.toSorted((a, b) => (order(a) < order(b) ? -1 : 1)));
      expect([body.total, body.lateAfter]).toEqual([expected.length, '09:00']);
      const employees = (await get('attendance', narrowed(narrow))).body.employees;
      expect(employees.map(({ employeeId, days, lateDays, lateMinutes }: any) => ({ employeeId, days, lateDays, lateMinutes })).toSorted((a: any, b: any) => (a.employeeId < b.employeeId ? -1 : 1))).toEqual(
        whose().toSorted().map((employeeId) => {
          const days = expected.filter((day) => day.employeeId === employeeId);
          return { employeeId, days: days.length, lateDays: days.filter((day) => (day.lateMinutes ?? 0) > 0).length, lateMinutes: sum(days.map((day) => day.lateMinutes ?? 0)) };
        }),
      );
    });
  });

  it('call nobody late on a holiday, and say what the day is called', async () => {
    const day = '2026-10-05';
    const before = (await get('attendance')).body.employees;
    const ofDay = async () => (await get('attendance', { groupBy: 'day', from: day, to: day })).body.days;
    const late = sum((await ofDay()).map(({ lateMinutes }: any) => lateMinutes));
    expect(late).toBeGreaterThan(0);
    expect((await api.http.post('/api/company/holidays', { holidays: [{ day, name: 'Founding day' }] }, admin)).status).toBe(201);
    expect((await ofDay()).map(({ lateMinutes, holiday }: any) => [lateMinutes, holiday])).toEqual((await ofDay()).map(() => [null, 'Founding day']));
    expect((await get('attendance', { groupBy: 'day', from: '2026-10-06', to: '2026-10-06' })).body.days[0]).toMatchObject({ holiday: null, lateMinutes: expect.any(Number) });
    const during = (await get('attendance')).body.employees;
    expect(sum(before.map(({ lateMinutes }: any) => lateMinutes)) - sum(during.map(({ lateMinutes }: any) => lateMinutes))).toBe(late);
    expect((await api.http.delete(`/api/company/holidays/${day}`, admin)).status).toBe(204);
    expect((await get('attendance')).body.employees).toEqual(before);
  });

  describe('on productivity', () => {
    const RULES = [
      { kind: 'APPLICATION', pattern: 'editor', category: 'PRODUCTIVE' }, { kind: 'WEBSITE', pattern: 'example.com', category: 'PRODUCTIVE' },
      { kind: 'WEBSITE', pattern: 'games.example.com', category: 'UNPRODUCTIVE' }, { kind: 'APPLICATION', pattern: 'ed*', category: 'UNPRODUCTIVE' },
    ] as const;
    let rules: Rule[] = [];
    beforeAll(async () => {
      await api.sql('DELETE FROM productivity_rule WHERE company_id = $1', [company.companyId]);
      const made = await api.http.post('/api/company/productivity-rules', { rules: [...RULES, { kind: 'WEBSITE', pattern: 'games.example.com', category: 'PRODUCTIVE', teamId: team }] }, admin);
      expect(made.status).toBe(201);
      rules = made.body.items.map(({ team: of, ...rule }: any) => ({ ...rule, teamId: of?.id ?? null }));
    });

    /** Each second once: other applications, websites, and what browsers have beyond websites (a browser is neutral here). */
    function counted(days: RawDay[]): Record<string, number> {
      const found = { PRODUCTIVE: 0, NEUTRAL: 0, UNPRODUCTIVE: 0 };
      const decide = decider(rules);
      let [browsers, websites] = [0, 0];
      for (const day of days) {
        const of = [1, 2].some((i) => company.employee(i).id === day.employee) ? team : null;
        for (const { name, seconds } of day.applications) {
          if (isBrowser(name)) browsers += seconds;
          else found[decide('APPLICATION', name, of)?.category ?? 'NEUTRAL'] += seconds;
        }
        for (const { name, seconds } of day.websites) {
          websites += seconds;
          found[decide('WEBSITE', name, of)?.category ?? 'NEUTRAL'] += seconds;
        }
      }
      found.NEUTRAL += Math.max(0, browsers - websites);
      return found;
    }

    it.each(PEOPLE)('count each second once, by employee and by day: %s', async (_who, narrow, whose) => {
      for (const [groupBy, keyOf] of [['employee', (day: RawDay) => day.employee], ['day', (day: RawDay) => day.day]] as const) {
        const { status, body } = await get('productivity', { groupBy, ...narrowed(narrow) });
        expect(status).toBe(200);
        const days = of(whose());
        const keys = [...new Set(days.filter(({ applications, websites }) => applications.length + websites.length > 0).map(keyOf))].sort();
        const shown = body.rows.map(({ key, productiveSeconds: PRODUCTIVE, neutralSeconds: NEUTRAL, unproductiveSeconds: UNPRODUCTIVE }: any) => ({ key, PRODUCTIVE, NEUTRAL, UNPRODUCTIVE }));
        expect(shown.toSorted((a: any, b: any) => (a.key < b.key ? -1 : 1))).toEqual(keys.map((key) => ({ key, ...counted(days.filter((day) => keyOf(day) === key)) })));
      }
      expect((await get('productivity', narrowed(narrow))).body.totals.unproductiveSeconds).toBe(counted(of(whose())).UNPRODUCTIVE);
    });

    it('are what everybody finds of themselves, and nobody of anybody else', async () => {
      for (const [i, call] of [[1, employee], [0, admin]] as const) {
        const theirs = (await get('productivity', { groupBy: 'day', employeeId: company.employee(i).id })).body;
        const own = await api.http.get(`/api/me/productivity?${new URLSearchParams({ from: FROM, to: TO }).toString()}`, call);
        expect(own).toMatchObject({ status: 200, body: { from: FROM, to: TO, timezone: ZONE, totals: theirs.totals } });
        expect(own.body.days).toEqual(theirs.rows.map(({ key: day, name: _, kind: __, category: ___, ...figures }: any) => ({ day, ...figures })));
      }
      expect((await api.http.get(`/api/me/productivity?from=${FROM}&to=${TO}`, employee)).body.totals.productiveSeconds).toBe(counted(of([company.employee(1).id])).PRODUCTIVE);
      for (const query of [`employeeId=${company.employee(2).id}`, `team=${team}`, 'from=2026-10-02&to=2026-10-01']) {
        expect(await api.http.get(`/api/me/productivity?${query}`, employee)).toMatchObject({ status: 400, body: { code: 'VALIDATION_FAILED' } });
      }
      const looks = await api.sql(`SELECT FROM company_audit WHERE company_id = $1 AND action = 'records.viewed' AND actor_id = (SELECT account_id FROM membership WHERE id = $2)`, [company.companyId, company.employee(1).id]);
      expect(looks).toEqual([]);
    });

    it('go by rules that everybody is told: their team’s and everybody’s, in the order in which they decide', async () => {
      const told = async (call: Call) => (await api.http.get('/api/me/productivity-rules', call)).body.items;
      expect(await told(employee)).toEqual([
        { kind: 'WEBSITE', pattern: 'games.example.com', category: 'PRODUCTIVE', team: 'Sales' },
        { kind: 'WEBSITE', pattern: 'example.com', category: 'PRODUCTIVE', team: null },
        { kind: 'APPLICATION', pattern: 'editor', category: 'PRODUCTIVE', team: null },
        { kind: 'APPLICATION', pattern: 'ed*', category: 'UNPRODUCTIVE', team: null },
      ]);
      const [first] = await told(admin);
      expect(first).toEqual({ kind: 'WEBSITE', pattern: 'games.example.com', category: 'UNPRODUCTIVE', team: null });
      expect(await told(await signIn(api, other, other.employee(0)))).toEqual([]);
    });

    it('change for the past when a rule does', async () => {
      const before = (await get('productivity')).body.totals;
      const rule = rules.find(({ pattern }) => pattern === 'editor')!;
      expect((await api.http.patch(`/api/company/productivity-rules/${rule.id}`, { category: 'UNPRODUCTIVE' }, admin)).status).toBe(200);
      const editor = sum(of(everybody()).flatMap(({ applications }) => applications.filter(({ name }) => name === 'Editor').map(({ seconds }) => seconds)));
      const after = (await get('productivity')).body.totals;
      expect([after.productiveSeconds, after.unproductiveSeconds]).toEqual([before.productiveSeconds - editor, before.unproductiveSeconds + editor]);
    });

    it('name what counts as what', async () => {
      const { body } = await get('productivity', { groupBy: 'item', employeeId: company.employee(3).id });
      expect(body.rows.find(({ name }: any) => name === 'games.example.com')).toMatchObject({ kind: 'WEBSITE', category: 'UNPRODUCTIVE' });
      expect((await get('productivity', { groupBy: 'item', team })).body.rows.find(({ name }: any) => name === 'games.example.com')).toMatchObject({ category: 'PRODUCTIVE' });
    });
  });
});

describe('files of reports', () => {
  it.each(['hours', 'activity', 'applications', 'websites', 'attendance', 'productivity'])('%s come as CSV, as workbook and as PDF', async (report) => {
    const csv = await get(`${report}.csv`, ['applications', 'websites'].includes(report) ? {} : { groupBy: 'employee' });
    expect([csv.status, csv.headers.get('content-type'), csv.headers.get('content-disposition')]).toEqual([200, 'text/csv; charset=utf-8', `attachment; filename="${report}-${FROM}-to-${TO}.csv"`]);
    expect(csv.body).toContain(['applications', 'websites'].includes(report) ? 'Share %' : 'Łucja Müller');
    for (const [format, magic] of [['xlsx', 'PK'], ['pdf', '%PDF-1.']] as const) {
      const response = await fetch(new URL(path(`${report}.${format}`), api.url), { headers: { authorization: `Bearer ${viewer.bearer}` } });
      expect(response.status).toBe(200);
      expect(Buffer.from(await response.arrayBuffer()).subarray(0, magic.length).toString()).toBe(magic);
    }
  });

  it('neutralise what begins like a formula', async () => {
    await api.sql('UPDATE membership SET name = $2 WHERE id = $1', [company.employee(1).id, '=cmd|calc']);
    expect((await get('hours.csv', { groupBy: 'employee' })).body).toContain("\r\n'=cmd|calc,");
    await api.sql('UPDATE membership SET name = $2 WHERE id = $1', [company.employee(1).id, 'Bob']);
  });

  it('are not there in another format', async () => expect((await get('hours.docx')).status).toBe(404));
});

describe('what hours cost', () => {
  const rate = (i: number, body: object): Promise<Answer> => api.http.post(`/api/company/employees/${company.employee(i).id}/rates`, { currency: 'USD', ...body }, admin);
  /** By employee and day, the slow way. */
  const cost = (days: RawDay[], amountOf: (day: RawDay) => number | null): (number | null)[] => days.map((day) => amountOf(day) && Math.round(((active([day]) + idle([day])) * amountOf(day)!) / 3_600));
  const amountOf = ({ employee: id, day }: RawDay): number | null => (id === company.employee(1).id ? (day < '2026-10-10' ? 4_567 : 5_123) : id === company.employee(2).id ? 3_333 : null);
  const total = (days: RawDay[]): number | null => (cost(days, amountOf).every((one) => one === null) ? null : sum(cost(days, amountOf).map((one) => one ?? 0)));

  beforeAll(async () => {
    expect((await get('hours', {}, admin)).body).not.toHaveProperty('costs');
    expect((await get('hours.csv', {}, admin)).body).not.toContain('Cost');
    await rate(1, { amount: 4_567, validFrom: '2026-01-01' });
    await rate(1, { amount: 5_123, validFrom: '2026-10-10' });
    await rate(2, { amount: 3_333, validFrom: '2026-01-01' });
  });

  it.each([['day', ({ day }: RawDay) => day], ['week', ({ day }: RawDay) => weekBegin(day, 1)], ['month', ({ day }: RawDay) => `${day.slice(0, 7)}-01`], ['employee', ({ employee: id }: RawDay) => id]] as const)(
    'is told by %s, by the rate of each day, and is nothing where nobody has one',
    async (groupBy, keyOf) => {
      for (const how of ['everybody', 'team', 'employeeId'] as const) {
        const { body } = await get('hours', { groupBy, ...narrowed(how === 'everybody' ? {} : how) }, admin);
        const days = of(how === 'everybody' ? everybody() : how === 'team' ? [1, 2].map((i) => company.employee(i).id) : [company.employee(2).id]);
        expect(Object.fromEntries(body.rows.map((row: any) => [row.key, row.cost]))).toEqual(Object.fromEntries([...new Set(days.map(keyOf))].map((key) => [key, total(days.filter((day) => keyOf(day) === key))])));
        expect(body.costs).toEqual({ currency: 'USD', amount: total(days), leftOut: false });
      }
    },
  );

  it('begins its weeks as the company does, and has a line for what was only entered by hand', async () => {
    const reason = { kind: 'ADD', startedAt: '2026-10-24T06:00:00.000Z', endedAt: '2026-10-24T07:00:00.000Z', reason: 'A fair' };
    await api.sql(
      `INSERT INTO time_correction (company_id, id, employee_id, kind, started_at, ended_at, reason, requested_by, status, decided_at) VALUES ($1, gen_random_uuid(), $2, $3, $4, $5, $6, $2, 'APPROVED', now())`,
      [company.companyId, company.employee(0).id, ...Object.values(reason)],
    );
    await api.sql(
      `INSERT INTO manual_day (company_id, employee_id, day, correction_id, seconds, recorded_seconds, timezone) SELECT company_id, employee_id, '2026-10-24', id, 3600, 0, $2 FROM time_correction WHERE company_id = $1 AND employee_id = $3`,
      [company.companyId, ZONE, company.employee(0).id],
    );
    await rate(0, { amount: 10_000, validFrom: '2026-01-01' });
    const people = (await get('hours', { groupBy: 'employee' }, admin)).body;
    expect(people.rows.at(-1)).toMatchObject({ key: company.employee(0).id, name: 'Ada', workedSeconds: 0, cost: 10_000 });
    await api.http.patch('/api/company/presentation', { firstDayOfWeek: 6 }, admin);
    const weeks = (await get('hours', { groupBy: 'week', from: '2026-10-24', to: '2026-10-24' }, admin)).body;
    await api.http.patch('/api/company/presentation', { firstDayOfWeek: 1 }, admin);
    expect(weeks.rows).toMatchObject([{ key: '2026-10-24' }]);
    expect(weeks.costs.amount).toBe(10_000 + (total(of(everybody()).filter(({ day }) => day === '2026-10-24')) ?? 0));
    expect(people.costs.amount).toBe(10_000 + total(of(everybody()))!);
    await rate(0, { amount: null, validFrom: '2026-01-01' });
  });

  it('is in the files of admins alone', async () => {
    const csv = (await get('hours.csv', { groupBy: 'employee' }, admin)).body.trim().split('\r\n');
    expect(csv[0]).toMatch(/Sessions,Cost \(USD\)$/);
    const cells = Object.fromEntries(csv.slice(1).map((line: string) => [line.split(',')[0], line.split(',').at(-1)]));
    expect([cells.Bob, cells.Dora, cells.Total]).toEqual([String(total(of([company.employee(1).id]))! / 100), '', String(total(of(everybody()))! / 100)]);
    for (const format of ['xlsx', 'pdf']) expect((await get(`hours.${format}`, {}, admin)).status).toBe(200);
    expect((await get('hours.csv', { groupBy: 'employee' })).body).not.toContain('Cost');
    for (const groupBy of ['day', 'employee']) expect(JSON.stringify((await get('hours', { groupBy })).body)).not.toMatch(/cost/);
    expect(JSON.stringify((await get('activity', {}, admin)).body)).not.toMatch(/cost/);
  });
});

describe('who may read reports', () => {
  const REPORTS = ['hours', 'activity', 'applications', 'websites', 'attendance', 'productivity', 'hours.csv', 'productivity.pdf'];

  it('is an admin and a viewer, no employee and nobody else', async () => {
    for (const report of REPORTS) {
      expect((await get(report, {}, admin)).status).toBe(200);
      expect((await get(report, {}, employee)).status).toBe(403);
      expect((await get(report, {}, {})).status).toBe(401);
    }
  });

  it('finds nobody and no team of another company, the same as nobody at all', async () => {
    const strange = (await api.http.post('/api/company/teams', { name: 'Theirs' }, await signIn(api, other, other.employee(1), 'ADMIN'))).body.id;
    const nobody = '0192f0c1-7a51-7b3e-9a55-3f1f5f1c9a12';
    for (const report of REPORTS) {
      const answers = [await get(report, { employeeId: other.employee(0).id }), await get(report, { team: strange }), await get(report, { employeeId: nobody }), await get(report, { team: nobody })];
      expect(new Set(answers.map(({ status, body }) => JSON.stringify([status, { ...body, requestId: '' }])))).toHaveProperty('size', 1);
      expect(answers[0]?.status).toBe(404);
    }
  });

  it.each([
    [{ from: '2026-10-02', to: '2026-10-01' }], [{ from: '2025-01-01', to: '2026-10-01' }], [{ from: '2026-02-30' }], [{ groupBy: 'year' }], [{ employeeId: 'x' }], [{ companyId: 'x' }],
  ])('is refused %j', async (query) => expect(await get('hours', query as unknown as Record<string, string>)).toMatchObject({ status: 400, body: { code: 'VALIDATION_FAILED' } }));
});
