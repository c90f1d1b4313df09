import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CompanyAggregator } from '../../libs/usage-aggregation/src/company-aggregator.js';
import { startWorker, type Worker } from '../support/aggregation.js';
import { type Hands, testDatabase } from '../support/database.js';
import { ensureMonths, RecordedCompany, type Used } from '../support/recorded-company.js';

let hands: Hands;
let worker: Worker;
let aggregator: CompanyAggregator;
beforeAll(async () => {
  hands = await testDatabase();
  worker = await startWorker(hands);
  aggregator = worker.module.get(CompanyAggregator);
  await ensureMonths(hands, ['2026-03', '2026-04', '2026-05']);
});
afterAll(async () => {
  await worker.close();
  await hands.drop();
});

const activeOf = (company: RecordedCompany) =>
  hands.sql(`SELECT day::text, first_active_minute AS first, last_active_minute AS last FROM employee_usage_daily WHERE company_id = $1 ORDER BY day`, [company.id]);
const clock = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

describe('the beginning and the end of an employee day', () => {
  it('are the first and the last minute with activity, idle ones before and after left out', async () => {
    const company = await RecordedCompany.create(hands, { timezone: 'Europe/Berlin' });
    const employee = await company.employee();
    await company.record(employee, {
      minutes: [
        { at: '2026-05-04T05:58Z', active: 0, idle: 60 },
        { at: '2026-05-04T06:03Z', active: 1, idle: 59 },
        { at: '2026-05-04T15:59Z', active: 30 },
        { at: '2026-05-04T16:20Z', active: 0, idle: 60 },
        { at: '2026-05-05T09:00Z', active: 0, idle: 60 },
      ],
    });
    await worker.aggregation.runOnce();
    expect(await activeOf(company)).toEqual([
      { day: '2026-05-04', first: clock('08:03'), last: clock('18:00') },
      { day: '2026-05-05', first: null, last: null },
    ]);
  });

  it('fall on the local day, also on the day on which summer time begins', async () => {
    const company = await RecordedCompany.create(hands, { timezone: 'Europe/Berlin' });
    const employee = await company.employee();
    // 00:30 and 23:59 of the 29th of March, a day of 23 hours; then 00:00 of the 30th.
    await company.record(employee, { minutes: ['2026-03-28T23:30Z', '2026-03-29T21:59Z', '2026-03-29T22:00Z'].map((minute) => ({ at: minute, active: 10 })) });
    await worker.aggregation.runOnce();
    expect(await activeOf(company)).toEqual([
      { day: '2026-03-29', first: clock('00:30'), last: clock('24:00') },
      { day: '2026-03-30', first: clock('00:00'), last: clock('00:01') },
    ]);
    await hands.sql('UPDATE employee_usage_daily SET first_active_minute = 60 WHERE company_id = $1 AND day = $2', [company.id, '2026-03-30']);
    expect(await worker.aggregation.recompute(company.id, '2026-03-29', '2026-03-30')).toHaveLength(1);
    expect(await worker.aggregation.recompute(company.id, '2026-03-29', '2026-03-30')).toEqual([]);
  });
});

const instant = fc.integer({ min: 0, max: 61 * 24 * 60 }).map((minutes) => new Date(Date.parse('2026-03-15T00:00:00Z') + minutes * 60_000).toISOString());
const used = fc.record({ at: instant, name: fc.constantFrom('Editor', 'editor', 'Браузер'), seconds: fc.integer({ min: 0, max: 86_400 }) });
const uploads = fc.array(
  fc.record({ employee: fc.integer({ min: 0, max: 1 }), applications: fc.array(used, { maxLength: 6 }), websites: fc.array(used, { minLength: 1, maxLength: 6 }), sums: fc.boolean() }),
  { minLength: 1, maxLength: 6 },
);

/** The month or the day of an instant by other means than PostgreSQL's. */
const local = (zone: string, length: 7 | 10) => (instant: string): string => new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date(instant)).slice(0, length);

function totals(items: readonly Used[], keyOf: (item: Used) => string): Record<string, number> {
  const found: Record<string, number> = {};
  for (const item of items) found[keyOf(item)] = (found[keyOf(item)] ?? 0) + item.seconds;
  return found;
}

async function stored(sql: string, companyId: string): Promise<Record<string, number>> {
  const rows = await hands.sql<{ key: string; seconds: number }>(sql, [companyId]);
  return Object.fromEntries(rows.map(({ key, seconds }) => [key, seconds]));
}

describe("the company's days and the employees' months by application and website", () => {
  it('are the sums of what was recorded, however uploads and sums follow one another', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('UTC', 'Europe/Berlin', 'Asia/Kolkata'), uploads, async (zone, sent) => {
        const company = await RecordedCompany.create(hands, { timezone: zone });
        const employees = [await company.employee(), await company.employee()];
        const all = { applications: [] as (Used & { employee: string })[], websites: [] as (Used & { employee: string })[] };
        for (const { employee, sums, ...items } of sent) {
          const who = employees[employee] ?? '';
          await company.record(who, items);
          for (const kind of ['applications', 'websites'] as const) all[kind].push(...items[kind].map((item) => ({ ...item, employee: who })));
          await worker.aggregation.runOnce();
          // Months that an upload has touched since are not to be read: they are left to the next time.
          if (sums) await aggregator.sumMonths(company.id);
        }
        const day = local(zone, 10);
        const month = local(zone, 7);
        const byDay = (item: Used): string => `${day(item.at)} ${item.name}`;
        expect(await stored(`SELECT day || ' ' || app AS key, seconds::float8 FROM company_application_daily WHERE company_id = $1`, company.id)).toEqual(totals(all.applications, byDay));
        expect(await stored(`SELECT day || ' ' || domain AS key, seconds::float8 FROM company_website_daily WHERE company_id = $1`, company.id)).toEqual(totals(all.websites, byDay));
        const SUMMED = `to_char(month, 'YYYY-MM') || employee_id::text || domain AS key, seconds::float8 FROM employee_website_monthly m WHERE company_id = $1`;
        const expected = totals(all.websites, (item) => `${month(item.at)}${(item as (typeof all.websites)[number]).employee}${item.name}`);
        // What may be read so far is right already …
        for (const [key, seconds] of Object.entries(await stored(`SELECT ${SUMMED} AND EXISTS (SELECT FROM usage_month u WHERE u.company_id = $1 AND u.month = m.month)`, company.id))) expect([key, seconds]).toEqual([key, expected[key]]);
        // … and in the end all of it may be.
        await aggregator.sumMonths(company.id);
        expect(await stored(`SELECT ${SUMMED}`, company.id)).toEqual(expected);
        expect(await worker.aggregation.recompute(company.id, '2026-04-01', '2026-04-03')).toEqual([]);
      }),
      { numRuns: 8 },
    );
  }, 120_000);

  it('are no longer read for a month of which a day has changed', async () => {
    const company = await RecordedCompany.create(hands);
    const employee = await company.employee();
    const months = (): Promise<Record<string, unknown>[]> => hands.sql('SELECT month::text FROM usage_month WHERE company_id = $1 ORDER BY month LIMIT 2', [company.id]);
    await company.record(employee, { websites: [{ at: '2026-03-31T10:00Z', name: 'a.example', seconds: 5 }, { at: '2026-04-02T10:00Z', name: 'a.example', seconds: 5 }], sessions: ['2026-03-31T10:00Z'] });
    await worker.aggregation.runOnce();
    expect(await aggregator.sumMonths(company.id)).toBeGreaterThan(2);
    expect(await months()).toEqual([{ month: '2026-03-01' }, { month: '2026-04-01' }]);
    expect(await aggregator.sumMonths(company.id)).toBe(0);
    await company.record(employee, { websites: [{ at: '2026-03-31T11:00Z', name: 'a.example', seconds: 7 }] });
    await worker.aggregation.runOnce();
    expect(await months()).toEqual([{ month: '2026-04-01' }, { month: '2026-05-01' }]);
    expect(await aggregator.sumMonths(company.id)).toBe(1);
    expect(await hands.sql('SELECT seconds::int FROM employee_website_monthly WHERE company_id = $1 ORDER BY month', [company.id])).toEqual([{ seconds: 12 }, { seconds: 5 }]);
  });

  it('finds and mends a company day that is not the sum of its employees', async () => {
    const company = await RecordedCompany.create(hands);
    const employee = await company.employee();
    await company.record(employee, { applications: [{ at: '2026-05-04T10:00Z', name: 'Editor', seconds: 5 }] });
    await worker.aggregation.runOnce();
    await hands.sql('UPDATE company_application_daily SET seconds = 6 WHERE company_id = $1', [company.id]);
    expect(await worker.aggregation.recompute(company.id, '2026-05-04', '2026-05-04')).toEqual([
      { employeeId: null, day: '2026-05-04', stored: { applications: 1, applicationSeconds: 6 }, computed: { applications: 1, applicationSeconds: 5 } },
    ]);
    expect(await worker.aggregation.recompute(company.id, '2026-05-04', '2026-05-04')).toEqual([]);
  });
});
