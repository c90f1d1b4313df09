import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TenantTransaction } from '#platform';
import { WeeklyCompaniesRepository } from '../../libs/reports/src/weekly/weekly-companies.repository.js';
import { WeeklyLetters } from '../../libs/reports/src/weekly/weekly-letters.service.js';
import { aggregate } from '../support/aggregation.js';
import { type Api, startApi } from '../support/api.js';
import type { Answer, Call } from '../support/http-client.js';
import { ensureMonths } from '../support/recorded-company.js';
import { rawRows, recordRaw } from '../support/raw-records.js';
import { application, signIn, type TrackedCompany, trackedCompany, upload, website } from '../support/tracking.js';

/** 0 is an admin, 1 an employee, 2 a viewer, 3 another admin. */
interface Side {
  readonly company: TrackedCompany;
  readonly admin: Call;
  readonly employee: Call;
  readonly viewer: Call;
  readonly colleague: Call;
}

let api: Api;
let a: Side;
let b: Side;
beforeAll(async () => {
  api = await startApi();
  await ensureMonths(api, ['2026-09', '2026-10']);
  [a, b] = [await side(), await side()];
});
afterAll(() => api.close());

async function side(): Promise<Side> {
  const company = await trackedCompany(api, { employees: 4, timezone: 'Europe/Berlin' });
  return {
    company,
    admin: await signIn(api, company, company.employee(0), 'ADMIN'),
    employee: await signIn(api, company, company.employee(1)),
    viewer: await signIn(api, company, company.employee(2), 'VIEWER'),
    colleague: await signIn(api, company, company.employee(3), 'ADMIN'),
  };
}

const RULES = '/api/company/productivity-rules';
const KEPT = '/api/company/saved-reports';
const make = (of: Side, values: object = {}, call: Call = of.admin): Promise<Answer> =>
  api.http.post(RULES, { rules: [{ kind: 'WEBSITE', pattern: `${uuidv7()}.example.com`, category: 'PRODUCTIVE', ...values }] }, call);
const sameBytes = (answers: Answer[]): number => new Set(answers.map(({ status, body }) => JSON.stringify([status, { ...body, requestId: '' }]))).size;

describe('rules', () => {
  it('are made, changed and deleted by an admin, in the form in which they are compared, and audited', async () => {
    const made = await make(a, { pattern: ' *.Example.COM ', category: 'UNPRODUCTIVE' });
    expect(made).toMatchObject({ status: 201, body: { items: [{ kind: 'WEBSITE', pattern: 'example.com', category: 'UNPRODUCTIVE', team: null }] } });
    const { id } = made.body.items[0];
    expect((await api.http.get(RULES, a.viewer)).body.items).toEqual(made.body.items);
    expect((await api.http.patch(`${RULES}/${id}`, { category: 'NEUTRAL', pattern: 'example.org' }, a.admin)).body).toMatchObject({ id, pattern: 'example.org', category: 'NEUTRAL' });
    expect((await api.http.delete(`${RULES}/${id}`, a.admin)).status).toBe(204);
    expect((await api.http.get(RULES, a.viewer)).body.items).toEqual([]);
    expect(await api.sql('SELECT action, details FROM company_audit WHERE target = $1 ORDER BY at, id', [id])).toEqual([
      { action: 'productivity-rule.created', details: { kind: 'WEBSITE', pattern: 'example.com', category: 'UNPRODUCTIVE' } },
      { action: 'productivity-rule.changed', details: { rule: 'example.com', pattern: { from: 'example.com', to: 'example.org' }, category: { from: 'UNPRODUCTIVE', to: 'NEUTRAL' } } },
      { action: 'productivity-rule.deleted', details: { kind: 'WEBSITE', pattern: 'example.org', category: 'NEUTRAL' } },
    ]);
  });

  it('come once for the same pattern and people, also when two admins make one at a time', async () => {
    const pattern = `${uuidv7()}.example.com`;
    const answers = await Promise.all([make(a, { pattern }), make(a, { pattern }, a.colleague), make(a, { pattern: pattern.toUpperCase() })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    const other = await make(a);
    expect((await api.http.patch(`${RULES}/${other.body.items[0].id}`, { pattern }, a.admin)).body).toMatchObject({ code: 'CONFLICT' });
    expect((await make(b, { pattern })).status).toBe(201);
  });

  it('are all made or none', async () => {
    const before = (await api.http.get(RULES, a.admin)).body;
    const rules = [{ kind: 'WEBSITE', pattern: 'new.example.com', category: 'NEUTRAL' }, { kind: 'WEBSITE', pattern: 'no host', category: 'NEUTRAL' }];
    expect(await api.http.post(RULES, { rules }, a.admin)).toMatchObject({ status: 400, body: { details: [{ path: 'rules.1.pattern' }] } });
    expect((await api.http.get(RULES, a.admin)).body).toEqual(before);
  });

  it.each([
    ['an address', { pattern: 'https://example.com' }], ['an asterisk alone', { kind: 'APPLICATION', pattern: '**' }], ['another kind', { kind: 'TITLE' }], ['another category', { category: 'GOOD' }],
    ['a company', { companyId: uuidv7() }], ['NUL', { pattern: 'a\u0000b' }], ['201 characters', { kind: 'APPLICATION', pattern: 'a'.repeat(201) }],
  ])('are refused with %s', async (_what, wrong) => expect((await make(a, wrong)).status).toBe(400));

  it('are no viewer’s and no employee’s to change, and nothing of another company', async () => {
    const { id } = (await make(a)).body.items[0];
    for (const call of [a.viewer, a.employee]) {
      expect((await make(a, {}, call)).status).toBe(403);
      expect((await api.http.patch(`${RULES}/${id}`, { category: 'NEUTRAL' }, call)).status).toBe(403);
      expect((await api.http.delete(`${RULES}/${id}`, call)).status).toBe(403);
    }
    expect((await api.http.get(RULES, a.employee)).status).toBe(403);
    const strange = await Promise.all([id, uuidv7()].flatMap((each) => [api.http.patch(`${RULES}/${each}`, { category: 'NEUTRAL' }, b.admin), api.http.delete(`${RULES}/${each}`, b.admin)]));
    expect([sameBytes(strange), strange[0]?.status]).toEqual([1, 404]);
    const theirs = (await api.http.post('/api/company/teams', { name: 'Theirs' }, b.admin)).body.id;
    expect(sameBytes([await make(a, { teamId: theirs }), await make(a, { teamId: uuidv7() })])).toBe(1);
  });

  it('of a team go with it', async () => {
    const team = (await api.http.post('/api/company/teams', { name: 'Short-lived' }, a.admin)).body.id;
    const { id } = (await make(a, { teamId: team })).body.items[0];
    expect((await api.http.delete(`/api/company/teams/${team}`, a.admin)).status).toBe(204);
    expect((await api.http.patch(`${RULES}/${id}`, { category: 'NEUTRAL' }, a.admin)).status).toBe(404);
  });
});

describe('the preview and the suggestions', () => {
  beforeAll(async () => {
    const items = { applications: ['Slack', 'Slack Beta', 'Steam'].map((app) => application({ app })), websites: [website({ url: 'https://www.youtube.com/x' }), website({ url: 'https://intranet.example/' })] };
    expect((await upload(api, b.company.tracker(1), items)).body.accepted).toBe(5);
    await aggregate(api);
  });
  const preview = (query: Record<string, string>, call = b.viewer): Promise<Answer> => api.http.get(`${RULES}/preview?${new URLSearchParams(query).toString()}`, call);

  it('say what of the last 30 days a pattern matches, and which rule goes before it', async () => {
    expect((await make(b, { kind: 'APPLICATION', pattern: 'slack', category: 'PRODUCTIVE' })).status).toBe(201);
    const { body } = await preview({ kind: 'APPLICATION', pattern: 'SLACK*' });
    expect(body.total).toBe(2);
    expect(body.items.toSorted((x: any, y: any) => (x.name < y.name ? -1 : 1))).toEqual([
      { name: 'Slack', seconds: 42, category: 'PRODUCTIVE', decidedBy: 'slack' },
      { name: 'Slack Beta', seconds: 42, category: 'NEUTRAL', decidedBy: null },
    ]);
    expect((await preview({ kind: 'WEBSITE', pattern: 'youtube.com' })).body.items).toMatchObject([{ name: 'www.youtube.com' }]);
    expect((await preview({ kind: 'WEBSITE', pattern: 'youtube.com' }, a.viewer)).body.total).toBe(0);
    expect((await preview({ kind: 'WEBSITE', pattern: 'no host' })).status).toBe(400);
    expect((await preview({ kind: 'WEBSITE', pattern: 'youtube.com' }, b.employee)).status).toBe(403);
  });

  it('name usual rules for what is used, until a rule decides', async () => {
    const suggested = async (): Promise<string[]> => (await api.http.get(`${RULES}/suggestions`, b.admin)).body.items.map(({ pattern, category }: any) => `${pattern} ${category}`);
    expect(await suggested()).toEqual(['slack* PRODUCTIVE', 'steam* UNPRODUCTIVE', 'youtube.com UNPRODUCTIVE']);
    const { items } = (await api.http.get(`${RULES}/suggestions`, b.admin)).body;
    expect((await api.http.post(RULES, { rules: items }, b.admin)).status).toBe(201);
    expect(await suggested()).toEqual([]);
  });
});

describe('kept reports', () => {
  const keep = (name: string, values: object = {}, call: Call = a.admin): Promise<Answer> => api.http.post(KEPT, { name, parameters: { report: 'hours', period: 'last-month' }, ...values }, call);
  const names = async (call: Call): Promise<string[]> => (await api.http.get(KEPT, call)).body.items.map(({ name }: any) => name);

  it('are one’s own unless they are shared, and only one’s own to change', async () => {
    const own = await keep('Mine');
    const shared = await keep('Ours', { shared: true });
    expect(shared).toMatchObject({ status: 201, body: { name: 'Ours', parameters: { report: 'hours', period: 'last-month' }, shared: true, own: true } });
    expect([await names(a.admin), await names(a.colleague), await names(a.viewer), await names(b.admin)]).toEqual([['Mine', 'Ours'], ['Ours'], ['Ours'], []]);
    const strange = await Promise.all([own.body.id, shared.body.id, uuidv7()].flatMap((id) => [api.http.patch(`${KEPT}/${id}`, { name: 'Theirs' }, a.colleague), api.http.delete(`${KEPT}/${id}`, b.admin)]));
    expect([sameBytes(strange), strange[0]?.status]).toEqual([1, 404]);
    expect((await api.http.patch(`${KEPT}/${shared.body.id}`, { shared: false, parameters: { report: 'activity' } }, a.admin)).body).toMatchObject({ name: 'Ours', shared: false, parameters: { report: 'activity' } });
    expect(await names(a.colleague)).toEqual([]);
    expect((await api.http.delete(`${KEPT}/${own.body.id}`, a.admin)).status).toBe(204);
    expect(await names(a.admin)).toEqual(['Ours']);
  });

  it('have a name of their own, whatever its case', async () => {
    const [first, second] = await Promise.all([keep('Weekly'), keep('weekly')]);
    expect([first.status, second.status].sort()).toEqual([201, 409]);
    expect((await keep('Weekly', {}, a.colleague)).status).toBe(201);
  });

  it.each([
    ['no name', { name: ' ' }], ['a list', { parameters: ['x'] }], ['a number', { parameters: { page: 1 } }], ['a name that is none', { parameters: { 'a b': 'x' } }], ['too long a text', { parameters: { a: 'x'.repeat(201) } }],
    ['nothing', { parameters: null }], ['a membership', { membershipId: uuidv7() }], ['too many', { parameters: Object.fromEntries(Array.from({ length: 21 }, (_, i) => [`p${'x'.repeat(i)}`, ''])) }],
  ])('are refused with %s', async (_what, wrong) => expect((await keep('Wrong', wrong)).status).toBe(400));

  it('are not for viewers to keep, nor for employees to see', async () => {
    expect([(await keep('V', {}, a.viewer)).status, (await keep('E', {}, a.employee)).status, (await api.http.get(KEPT, a.employee)).status]).toEqual([403, 403, 403]);
  });
});

describe('the weekly report', () => {
  const week = '2026-10-19';
  const written = (companyId: string) => api.sql(`SELECT event_key AS key FROM mail_outbox WHERE kind = 'weeklyReport' AND event_key LIKE '%' || $1 || '%' ORDER BY 1`, [companyId]);
  const letters = (): WeeklyLetters => api.app.get(WeeklyLetters, { strict: false });

  it('goes to those who want it, once for each company and week, however many processes write', async () => {
    const { companyId } = a.company;
    await recordRaw(api, companyId, rawRows([a.company.employee(1).id], 'Europe/Berlin', week, '2026-10-25'));
    await aggregate(api);
    await api.sql(`INSERT INTO notification_choice (company_id, membership_id, kind, wanted) VALUES ($1, $2, 'weeklyReport', false)`, [companyId, a.company.employee(3).id]);
    const counts = await Promise.all([1, 2, 3].map(() => letters().write({ companyId, today: '2026-10-26' })));
    expect(counts.sort()).toEqual([0, 0, 2]);
    expect(await letters().write({ companyId, today: '2026-10-26' })).toBe(0);
    const recipients = [a.company.employee(0).id, a.company.employee(2).id];
    expect(await written(companyId)).toEqual(recipients.map((id) => ({ key: `weeklyReport:${companyId}:${week}:${id}` })).sort((x, y) => (x.key < y.key ? -1 : 1)));
    expect(await letters().write({ companyId, today: '2026-10-19' })).toBe(0);
    expect(await written(companyId)).toHaveLength(2);
  });

  it('is of the week as the company begins it, also where that has just been moved', async () => {
    const { companyId } = a.company;
    const claimed = (today: string) => api.app.get(TenantTransaction).runFor(companyId, () => api.app.get(WeeklyCompaniesRepository, { strict: false }).claim(today));
    const begin = (firstDayOfWeek: number) => api.http.patch('/api/company/presentation', { firstDayOfWeek }, a.admin);
    expect(await claimed('2027-03-06')).toBeNull();
    expect(await claimed('2027-03-07')).toBeNull();
    expect(await claimed('2027-03-08')).toBe('2027-03-01');
    expect((await begin(7)).status).toBe(200);
    // Sunday. Six of its seven days would have been new.
    expect(await claimed('2027-03-14')).toBe('2027-03-07');
    expect(await claimed('2027-03-14')).toBeNull();
    expect(await claimed('2027-03-15')).toBeNull();
    // Monday again: of the week that ends now, six days went out yesterday.
    expect((await begin(1)).status).toBe(200);
    expect(await claimed('2027-03-15')).toBeNull();
    expect(await claimed('2027-03-22')).toBe('2027-03-15');
    expect((await begin(6)).status).toBe(200);
    expect(await claimed('2027-03-27')).toBe('2027-03-20');
    expect((await begin(1)).status).toBe(200);
  });

  it('is due on the days on which weeks begin, from six o’clock on in the company’s zone, for companies that are served', async () => {
    const due = async (now: string): Promise<string | undefined> =>
      (await api.app.get(WeeklyCompaniesRepository, { strict: false }).due(new Date(now))).find(({ companyId }) => companyId === b.company.companyId)?.today;
    // Berlin is one hour ahead of UTC from the 25th of October on, two before.
    expect(await due('2026-10-26T04:59:00Z')).toBeUndefined();
    expect(await due('2026-10-26T05:00:00Z')).toBe('2026-10-26');
    expect(await due('2026-10-24T05:00:00Z')).toBe('2026-10-24');
    expect(await due('2026-10-25T05:00:00Z')).toBe('2026-10-25');
    expect(await due('2026-10-23T05:00:00Z')).toBeUndefined();
    expect(await due('2026-10-19T03:59:00Z')).toBeUndefined();
    expect(await due('2026-10-19T04:00:00Z')).toBe('2026-10-19');
    expect(await due('2026-10-26T22:59:00Z')).toBe('2026-10-26');
    expect(await due('2026-10-26T23:00:00Z')).toBeUndefined();
    await api.sql(`UPDATE company SET status = 'SUSPENDED' WHERE company_id = $1`, [b.company.companyId]);
    expect(await due('2026-10-26T05:00:00Z')).toBeUndefined();
  });
});
