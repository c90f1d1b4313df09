import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wordsOf } from '../../libs/reports/src/domain/packed-words.js';
import { addDays } from '../../libs/reports/src/domain/report-days.js';
import { addByDay } from '../../libs/reports/src/domain/usage-by-day.js';
import { activeBlocks, type ActiveSum, addActive, addUsed, eachWorked, usedBlocks, workedDays } from '../../libs/reports/src/domain/usage-packs.js';
import { CompanyAggregator } from '../../libs/usage-aggregation/src/company-aggregator.js';
import { EmployeeDaysErasure } from '../../libs/usage-aggregation/src/employee-days-erasure.service.js';
import { startWorker, type Worker } from '../support/aggregation.js';
import { type Hands, testDatabase } from '../support/database.js';
import { ensureMonths, RecordedCompany } from '../support/recorded-company.js';

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

interface Pack {
  from: string;
  to: string;
  applications: string[];
  websites: string[];
  used: Buffer;
  active: Buffer;
  worked: Buffer;
  byDay: Buffer | null;
}

const packsOf = (company: RecordedCompany): Promise<Pack[]> =>
  hands.sql(`SELECT first_day::text AS from, last_day::text AS to, applications, websites, used, active, worked, by_day AS "byDay" FROM usage_pack WHERE company_id = $1 ORDER BY 1, 2`, [company.id]);

/** Seconds by employee and name, and beginnings and ends by employee, as a pack has them. */
function unpacked(pack: Pack): { used: string[]; active: string[]; worked: string[] } {
  const names = [...pack.applications.map((name) => `app ${name}`), ...pack.websites.map((name) => `site ${name}`)];
  const used = new Map<string, Float64Array>();
  // Each place is a class of its own; one more for what is in no list.
  addUsed({ used: usedBlocks(pack.used) }, () => Uint8Array.from(names.keys()), names.length + 1, used);
  const active = new Map<string, ActiveSum>();
  addActive({ ...pack, active: activeBlocks(pack.active) }, () => true, (day) => (day.endsWith('0') ? null : 500), active);
  const worked: string[] = [];
  eachWorked({ ...pack, worked: workedDays(pack.worked) }, pack.from, (id, { afters, seconds }, from, to) => {
    for (let at = from; at < to; at++) worked.push(`${id} ${addDays(pack.from, afters[at]!)} ${seconds[at]}`);
  });
  return {
    used: [...used].flatMap(([id, seconds]) => [...seconds].flatMap((each, place) => (each > 0 ? [`${id} ${names[place] ?? '?'} ${each}`] : []))).toSorted(),
    active: [...active].map(([id, sum]) => `${id} ${Object.values(sum).join(' ')}`).toSorted(),
    worked: worked.toSorted(),
  };
}

/** Seconds by whoever used something, or `all`, and day and name, as packs of weeks and months and what goes with them have it. */
async function unpackedByDay(company: RecordedCompany, pack: Pack): Promise<string[]> {
  const names = [...pack.applications.map((name) => `app ${name}`), ...pack.websites.map((name) => `site ${name}`)];
  const employees = await hands.sql<{ who: string; byDay: Buffer }>(
    'SELECT employee_id AS who, by_day AS "byDay" FROM employee_usage_pack WHERE company_id = $1 AND first_day = $2 AND last_day = $3', [company.id, pack.from, pack.to],
  );
  return [...employees, ...(pack.byDay === null ? [] : [{ who: 'all', byDay: pack.byDay }])].flatMap(({ who, byDay }) => {
    const sums = new Map<string, Float64Array>();
    addByDay(pack.from, wordsOf(byDay), Uint8Array.from(names.keys()), names.length, sums);
    return [...sums].flatMap(([day, seconds]) => [...seconds].flatMap((each, place) => (each > 0 ? [`${who} ${day} ${names[place] ?? '?'} ${each}`] : [])));
  }).toSorted();
}

/** The same from the days. */
async function daysOf(company: RecordedCompany, { from, to }: Pack): Promise<string[]> {
  const items = ['application app app', 'website domain site'].flatMap((kind) => {
    const [table, name, told] = kind.split(' ');
    return [['company', `'all'`], ['employee', 'employee_id']].map(([whose, who]) => `SELECT concat_ws(' ', ${who}, day, '${told}', ${name}, seconds) AS x FROM ${whose}_${table}_daily WHERE company_id = $1 AND day BETWEEN $2 AND $3 AND seconds > 0`);
  });
  return (await hands.sql<{ x: string }>(items.join(' UNION ALL '), [company.id, from, to])).map(({ x }) => x).toSorted();
}

/** The same from the days. */
async function summed(company: RecordedCompany, { from, to }: Pack): Promise<ReturnType<typeof unpacked>> {
  const lines = async (sql: string): Promise<string[]> => (await hands.sql<{ x: string }>(sql, [company.id, from, to])).map(({ x }) => x).toSorted();
  const items = (table: string, name: string, kind: string): string =>
    `SELECT concat_ws(' ', employee_id, '${kind}', ${name}, sum(seconds)) AS x FROM ${table} WHERE company_id = $1 AND day BETWEEN $2 AND $3 GROUP BY employee_id, ${name} HAVING sum(seconds) > 0`;
  const late = `greatest(first_active_minute - 500, 0) * (day::text NOT LIKE '%0')::integer`;
  return {
    used: await lines(`${items('employee_application_daily', 'app', 'app')} UNION ALL ${items('employee_website_daily', 'domain', 'site')}`),
    active: await lines(`SELECT concat_ws(' ', employee_id, count(*), sum(first_active_minute), sum(last_active_minute), count(*) FILTER (WHERE ${late} > 0), sum(${late})) AS x
      FROM employee_usage_daily WHERE company_id = $1 AND day BETWEEN $2 AND $3 AND first_active_minute IS NOT NULL GROUP BY employee_id`),
    worked: await lines(`SELECT concat_ws(' ', employee_id, day, active_seconds + idle_seconds) AS x FROM employee_usage_daily WHERE company_id = $1 AND day BETWEEN $2 AND $3`),
  };
}

const instant = fc.integer({ min: 0, max: 61 * 24 * 60 }).map((minutes) => new Date(Date.parse('2026-03-15T00:00:00Z') + minutes * 60_000).toISOString());
const used = fc.record({ at: instant, name: fc.constantFrom('Editor', 'editor', 'Браузер', '"'), seconds: fc.integer({ min: 0, max: 86_400 }) });
const upload = fc.record({
  employee: fc.integer({ min: 0, max: 1 }),
  applications: fc.array(used, { maxLength: 6 }),
  websites: fc.array(used, { minLength: 1, maxLength: 6 }),
  minutes: fc.array(instant.map((at) => ({ at, active: 30 })), { maxLength: 6 }),
  packs: fc.boolean(),
});

describe('packed days, weeks and months', () => {
  it('are the sums of the days at any time, however uploads and packing follow one another', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('UTC', 'America/New_York'), fc.array(upload, { minLength: 1, maxLength: 5 }), async (zone, uploads) => {
        const company = await RecordedCompany.create(hands, { timezone: zone });
        const employees = [await company.employee(), await company.employee()];
        for (const { employee, packs, ...items } of [...uploads, { ...uploads[0]!, packs: true, websites: [], applications: [], minutes: [] }]) {
          await company.record(employees[employee] ?? '', items.websites.length > 0 ? items : { sessions: ['2026-04-01T10:00Z'] });
          await worker.aggregation.runOnce();
          // What is there may be read; what an upload has touched is not there until the next time.
          if (packs) await aggregator.packDays(company.id);
          for (const pack of (await packsOf(company)).filter(({ active: a, used: u }) => a.length + u.length > 0)) {
            expect(unpacked(pack)).toEqual(await summed(company, pack));
            expect(await unpackedByDay(company, pack)).toEqual(pack.from === pack.to ? [] : await daysOf(company, pack));
          }
        }
        expect(await aggregator.packDays(company.id)).toBe(0);
      }),
      { numRuns: 8 },
    );
  }, 120_000);

  it('go with what changes a day, and are made anew', async () => {
    const company = await RecordedCompany.create(hands);
    const [one, two] = [await company.employee(), await company.employee()];
    const use = (at: string) => ({ applications: [{ at, name: 'Editor', seconds: 5 }] });
    for (const who of [one, two]) await company.record(who, use('2026-03-31T10:00Z'));
    await company.record(two, use('2026-05-04T10:00Z'));
    await worker.aggregation.runOnce();
    expect(await aggregator.packDays(company.id)).toBeGreaterThan(60);
    const all = (await packsOf(company)).map(({ from, to }) => `${from} ${to}`);
    expect(all).toEqual(expect.arrayContaining(['2026-03-31 2026-03-31', '2026-03-30 2026-04-05', '2026-03-01 2026-03-31', '2026-04-30 2026-04-30']));
    const missing = async (): Promise<string[]> => {
      const left = (await packsOf(company)).map(({ from, to }) => `${from} ${to}`);
      return all.filter((each) => !left.includes(each));
    };

    await company.record(one, use('2026-03-31T11:00Z'));
    await worker.aggregation.runOnce();
    expect(await missing()).toEqual(['2026-03-01 2026-03-31', '2026-03-30 2026-04-05', '2026-03-31 2026-03-31']);
    expect(await aggregator.packDays(company.id)).toBe(3);
    expect(await missing()).toEqual([]);

    // Somebody who is erased is in no pack any more, also before the next packing.
    const rowsOfOne = () => hands.sql('SELECT first_day FROM employee_usage_pack WHERE company_id = $1 AND employee_id = $2', [company.id, one]);
    expect(await rowsOfOne()).toHaveLength(2);
    await worker.module.get(EmployeeDaysErasure).erase(company.id, one, new AbortController().signal);
    expect(await missing()).toEqual(['2026-03-01 2026-03-31', '2026-03-30 2026-04-05', '2026-03-31 2026-03-31']);
    expect(await rowsOfOne()).toEqual([]);
    await aggregator.packDays(company.id);
    expect(await rowsOfOne()).toEqual([]);
    expect((await packsOf(company)).flatMap((pack) => unpacked(pack).used).filter((line) => line.startsWith(one))).toEqual([]);
    expect(unpacked((await packsOf(company)).find(({ from, to }) => from === '2026-05-04' && to === from)!).used).toEqual([`${two} app Editor 5`]);
  });

  it('are not there day by day where seconds of some day are too many for it', async () => {
    const company = await RecordedCompany.create(hands);
    const [one, two] = [await company.employee(), await company.employee()];
    const use = (at: string, seconds: number) => ({ applications: Array.from({ length: Math.ceil(seconds / 86_400) }, (_, place) => ({ at, name: 'Editor', seconds: Math.min(86_400, seconds - place * 86_400) })) });
    // One second too many in all, of two people who have as many as there may be.
    await company.record(one, use('2026-03-31T10:00Z', 2 ** 26));
    await company.record(two, use('2026-03-31T10:00Z', 2 ** 26));
    await company.record(two, use('2026-04-14T10:00Z', 2 ** 27 - 1));
    await worker.aggregation.runOnce();
    await aggregator.packDays(company.id);
    const packs = (await packsOf(company)).filter(({ used: bytes, from, to }) => bytes.length > 0 && from < to);
    expect(packs.map(({ from, to, byDay }) => [from, to, byDay !== null])).toEqual([
      ['2026-03-01', '2026-03-31', false],
      ['2026-03-30', '2026-04-05', false],
      ['2026-04-01', '2026-04-30', true],
      ['2026-04-13', '2026-04-19', true],
    ]);
    for (const pack of packs) expect(await unpackedByDay(company, pack)).toEqual(pack.byDay === null ? [] : await daysOf(company, pack));
  });

  it('are not made of the present day', async () => {
    const company = await RecordedCompany.create(hands);
    const [{ today } = { today: '' }] = await hands.sql<{ today: string }>(`SELECT (now() AT TIME ZONE 'UTC')::date::text AS today`);
    for (const day of [today, addDays(today, -1)]) await company.record(await company.employee(), { websites: [{ at: `${day}T00:00Z`, name: 'a.example', seconds: 5 }], announced: [`${day}T00:00Z`, `${day}T00:01Z`] });
    await worker.aggregation.runOnce();
    await aggregator.packDays(company.id);
    const packs = await packsOf(company);
    expect(packs.map(({ from }) => from)).toContain(addDays(today, -1));
    expect(packs.filter(({ to }) => to >= today)).toEqual([]);
  });
});
