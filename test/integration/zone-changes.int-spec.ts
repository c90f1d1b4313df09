import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorker, type Worker } from '../support/aggregation.js';
import { type Hands, testDatabase } from '../support/database.js';
import { type Recorded, RecordedCompany } from '../support/recorded-company.js';

let hands: Hands;
let worker: Worker;
let other: Worker;
beforeAll(async () => {
  hands = await testDatabase();
  [worker, other] = await Promise.all([startWorker(hands), startWorker(hands)]);
});
afterAll(async () => {
  await Promise.all([worker.close(), other.close()]);
  await hands.drop();
});

const DAY_MS = 24 * 60 * 60_000;
/** Twelve days of which everything recorded is still there on every plan. */
const START = Math.floor(Date.now() / DAY_MS) * DAY_MS - 12 * DAY_MS;
const after = (minutes: number): string => new Date(START + minutes * 60_000).toISOString();
const daysAgo = (days: number): string => new Date(Math.floor((Date.now() - days * DAY_MS) / 60_000) * 60_000).toISOString();
const dateOf = (instant: string): string => instant.slice(0, 10);

const ZONES = ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland', 'Pacific/Honolulu', 'UTC'];

/** Two companies of which the same is recorded; what is of the first must become what is of the second, whose zone never changed. */
async function twins(from: string, to: string): Promise<{ moving: RecordedCompany; fresh: RecordedCompany; record: (who: number, what: Recorded) => Promise<void> }> {
  const [moving, fresh] = [await RecordedCompany.create(hands, { timezone: from }), await RecordedCompany.create(hands, { timezone: to })];
  const employees: [string, string][] = [];
  for (let i = 0; i < 2; i++) employees.push([await moving.employee(), await fresh.employee()]);
  const record = async (who: number, what: Recorded): Promise<void> => {
    const [first = '', second = ''] = employees[who] ?? [];
    await moving.record(first, what);
    await fresh.record(second, what);
  };
  return { moving, fresh, record };
}

/** All days of a company, without the ids of its people. */
async function days(company: RecordedCompany): Promise<unknown> {
  const anonymous = (rows: Record<string, unknown>[]): string[] => rows.map(({ employee: _, ...row }) => JSON.stringify(row)).sort();
  return [await company.companyDays(), anonymous(await company.employeeDays()), anonymous(await company.applicationDays()), anonymous(await company.websiteDays())];
}

const cursor = async (company: RecordedCompany) => (await hands.sql('SELECT timezone, recompute_from IS NOT NULL AS recomputing FROM aggregation_cursor WHERE company_id = $1', [company.id]))[0];
const recompute = (company: RecordedCompany) => worker.aggregation.recompute(company.id, dateOf(daysAgo(16)), dateOf(daysAgo(-1)));

const at = fc.integer({ min: 0, max: 11 * 24 * 60 }).map(after);
const used = fc.record({ at, name: fc.constantFrom('one', 'two'), seconds: fc.integer({ min: 0, max: 7_200 }) });
const recorded = fc.record({
  minutes: fc.array(fc.record({ at, active: fc.integer({ min: 0, max: 60 }) }), { maxLength: 6 }),
  sessions: fc.array(at, { maxLength: 3 }),
  screenshots: fc.array(at, { maxLength: 3 }),
  applications: fc.array(used, { maxLength: 4 }),
  websites: fc.array(used, { maxLength: 4 }),
}).filter((what) => Object.values(what).flat().length > 0);

describe('a change of a company’s time zone', () => {
  it('makes all days what they were if the company had always had it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...ZONES), fc.constantFrom(...ZONES), fc.constantFrom(...ZONES),
        fc.array(fc.record({ who: fc.integer({ min: 0, max: 1 }), what: recorded, runs: fc.boolean(), moves: fc.boolean() }), { minLength: 1, maxLength: 6 }),
        async (from, by, to, sent) => {
          const { moving, fresh, record } = await twins(from, to);
          for (const { who, what, runs, moves } of sent) {
            await record(who, what);
            if (moves) await moving.changeZone(by);
            if (runs) await worker.aggregation.runOnce();
          }
          await moving.changeZone(to);
          await worker.aggregation.runOnce();
          expect(await days(moving)).toEqual(await days(fresh));
          expect(await cursor(moving)).toEqual({ timezone: to, recomputing: false });
          expect(await recompute(moving)).toEqual([]);
        },
      ),
      { numRuns: 12 },
    );
  }, 120_000);

  it('by the vendor is noticed too: nothing but the company’s row tells of it', async () => {
    const { moving, fresh, record } = await twins('Europe/Berlin', 'America/New_York');
    await record(0, { minutes: [{ at: after(30), active: 20 }, { at: after(3_000), active: 5 }], sessions: [after(30)], screenshots: [after(60)], applications: [{ at: after(45), name: 'Editor', seconds: 90 }] });
    await worker.aggregation.runOnce();
    expect(await worker.aggregation.runOnce()).toBe(0);
    await hands.as('ept_owner', ['UPDATE company SET timezone = $2 WHERE company_id = $1', [moving.id, 'America/New_York']]);
    expect(await recompute(moving)).toEqual([]);
    expect(await worker.aggregation.runOnce()).toBe(1);
    expect(await days(moving)).toEqual(await days(fresh));
    expect(await worker.aggregation.runOnce()).toBe(0);
  });

  it('deletes days that are none any more, and leaves storage as it was stated where a day stays', async () => {
    const company = await RecordedCompany.create(hands, { timezone: 'Pacific/Auckland' });
    const employee = await company.employee();
    await company.store(5_000_000);
    // Noon in UTC is after midnight in Auckland: the day before, elsewhere.
    await company.record(employee, { sessions: [after(12 * 60), after(24 * 60 + 12 * 60)] });
    await worker.aggregation.runOnce();
    await company.store(7_500_000);
    await company.changeZone('UTC');
    await worker.aggregation.runOnce();
    const [first, second, third] = [after(0), after(24 * 60), after(48 * 60)].map(dateOf);
    const stated = await company.companyDays();
    expect(stated).toMatchObject([{ day: first, sessions: 1, mb: 7.5 }, { day: second, sessions: 1, mb: 5 }]);
    expect(stated.some((day) => day.day === third)).toBe(false);
  });

  it('keeps the count of screenshots that the plan has deleted meanwhile', async () => {
    const company = await RecordedCompany.create(hands, { timezone: 'Europe/Berlin', plan: 'FREE' });
    await company.record(await company.employee(), { screenshots: [daysAgo(30)], minutes: [{ at: daysAgo(30), active: 30 }] });
    await worker.aggregation.runOnce();
    const before = await company.companyDays();
    await hands.sql('DELETE FROM screenshot WHERE company_id = $1', [company.id]);
    await company.changeZone('Europe/Athens');
    await worker.aggregation.runOnce();
    const screenshots = (rows: Record<string, unknown>[]): number => rows.reduce((sum, row) => sum + Number(row.screenshots), 0);
    expect(screenshots(before)).toBe(1);
    expect(screenshots(await company.companyDays())).toBe(1);
  });

  it('goes in portions that survive a stop, another change and uploads meanwhile', async () => {
    const { moving, fresh, record } = await twins('Europe/Berlin', 'America/New_York');
    // Ten years of days in between: several portions.
    await record(0, { sessions: [new Date(START - 3_650 * DAY_MS).toISOString(), after(30)], minutes: [{ at: after(30), active: 20 }] });
    await worker.aggregation.runOnce();
    await moving.changeZone('Asia/Kolkata');
    await worker.aggregation.runOnce({ stop: stopAfterOneRound() });
    expect(await cursor(moving)).toEqual({ timezone: 'Asia/Kolkata', recomputing: true });
    expect(await recompute(moving)).toEqual([]);
    await moving.changeZone('America/New_York');
    await other.aggregation.runOnce({ stop: stopAfterOneRound() });
    expect(await cursor(moving)).toEqual({ timezone: 'America/New_York', recomputing: true });
    await record(1, { minutes: [{ at: after(1_450), active: 7 }], websites: [{ at: after(120), name: 'example.com', seconds: 9 }] });

    await Promise.all([worker.aggregation.runOnce(), other.aggregation.runOnce()]);
    await worker.aggregation.runOnce();

    expect(await cursor(moving)).toEqual({ timezone: 'America/New_York', recomputing: false });
    expect(await days(moving)).toEqual(await days(fresh));
  });

  it('is made up for where days were computed before anything kept their zone, or what was used on them', async () => {
    const { moving, fresh, record } = await twins('Europe/Berlin', 'Europe/Berlin');
    await record(0, { minutes: [{ at: after(30), active: 20 }], applications: [{ at: after(3_000), name: 'Editor', seconds: 60 }], websites: [{ at: after(4_000), name: 'example.com', seconds: 9 }] });
    await worker.aggregation.runOnce();
    await hands.sql('UPDATE aggregation_cursor SET timezone = NULL WHERE company_id = $1', [moving.id]);
    await hands.sql('DELETE FROM employee_application_daily WHERE company_id = $1', [moving.id]);
    await hands.sql('DELETE FROM employee_website_daily WHERE company_id = $1', [moving.id]);
    await worker.aggregation.runOnce();
    expect(await days(moving)).toEqual(await days(fresh));
  });

  it('leaves what other companies wait for before it', async () => {
    const moving = await RecordedCompany.create(hands, { timezone: 'Europe/Berlin' });
    const waiting = await RecordedCompany.create(hands);
    await moving.record(await moving.employee(), { sessions: [new Date(START - 3_650 * DAY_MS).toISOString(), after(30)] });
    await worker.aggregation.runOnce();
    await moving.changeZone('Asia/Kolkata');
    await waiting.record(await waiting.employee(), { sessions: [after(30)] });
    await worker.aggregation.runOnce({ stop: stopAfterOneRound(2) });
    expect(await waiting.waiting()).toBe(0);
    expect(await cursor(moving)).toMatchObject({ recomputing: true });
    await worker.aggregation.runOnce();
    expect(await cursor(moving)).toMatchObject({ recomputing: false });
  });
});

/** Lets a run do one round, in which so many companies have something to do. It asks once for each of them, and once for the round. */
function stopAfterOneRound(companies = 1): AbortSignal {
  let asked = 0;
  return new Proxy(new AbortController().signal, { get: (signal, name) => (name === 'aborted' ? asked++ > companies : Reflect.get(signal, name)) });
}
