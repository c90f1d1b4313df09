import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorker, type Worker } from '../support/aggregation.js';
import { type Hands, testDatabase } from '../support/database.js';
import { ensureMonths, RecordedCompany, type Used } from '../support/recorded-company.js';

let hands: Hands;
let worker: Worker;
beforeAll(async () => {
  hands = await testDatabase();
  worker = await startWorker(hands);
  await ensureMonths(hands, ['2026-05', '2026-10', '2026-11']);
});
afterAll(async () => {
  await worker.close();
  await hands.drop();
});

const ZONES = ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe'];
/** Ten days around the ends of summer time. */
const START = Date.parse('2026-10-24T00:00:00Z');
const instant = fc.integer({ min: 0, max: 10 * 24 * 60 }).map((minutes) => new Date(START + minutes * 60_000).toISOString());
const used = fc.record({ at: instant, name: fc.constantFrom('Editor', 'editor', 'Terminal', 'Браузер'), seconds: fc.integer({ min: 0, max: 86_400 }) });
const uploads = fc.array(
  fc.record({ employee: fc.integer({ min: 0, max: 1 }), kind: fc.constantFrom('applications' as const, 'websites' as const), items: fc.array(used, { minLength: 1, maxLength: 8 }), runs: fc.boolean() }),
  { minLength: 1, maxLength: 10 },
);

/** The same sums by other means: Intl instead of PostgreSQL, one interval at a time. */
function sums(zone: string, intervals: (Used & { employee: string })[]): Record<string, unknown>[] {
  const local = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const total = new Map<string, number>();
  for (const { employee, at, name, seconds } of intervals) {
    const key = JSON.stringify([employee, local.format(new Date(at)), name]);
    total.set(key, (total.get(key) ?? 0) + seconds);
  }
  const rows = [...total].map(([key, seconds]) => {
    const [employee, day, name] = JSON.parse(key) as string[];
    return { employee, day, name, seconds };
  });
  const order = (row: object): Buffer => Buffer.from(Object.values(row).join('\u0001'));
  return rows.sort((a, b) => Buffer.compare(order(a), order(b)));
}

describe('days per application and website', () => {
  it('are the sums of what was recorded, after any uploads in any order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...ZONES), uploads, async (zone, sent) => {
        const company = await RecordedCompany.create(hands, { timezone: zone });
        const employees = [await company.employee(), await company.employee()];
        const all = { applications: [] as (Used & { employee: string })[], websites: [] as (Used & { employee: string })[] };
        for (const { employee, kind, items, runs } of sent) {
          const who = employees[employee] ?? '';
          await company.record(who, { [kind]: items });
          all[kind].push(...items.map((item) => ({ ...item, employee: who })));
          if (runs) await worker.aggregation.runOnce();
        }
        await worker.aggregation.runOnce();
        expect(await company.applicationDays()).toEqual(sums(zone, all.applications));
        expect(await company.websiteDays()).toEqual(sums(zone, all.websites));
        expect(await worker.aggregation.recompute(company.id, '2026-10-22', '2026-11-05')).toEqual([]);
      }),
      { numRuns: 12 },
    );
  }, 120_000);

  it('count an interval wholly on the local day on which it started', async () => {
    const company = await RecordedCompany.create(hands, { timezone: 'America/New_York' });
    const employee = await company.employee();
    // 23:50 on the 4th in New York, for half an hour.
    await company.record(employee, { applications: [{ at: '2026-05-05T03:50Z', name: 'Editor', seconds: 1_800 }], websites: [{ at: '2026-05-05T04:00Z', name: 'example.com', seconds: 5 }] });
    await worker.aggregation.runOnce();
    expect(await company.applicationDays()).toEqual([{ employee, day: '2026-05-04', name: 'Editor', seconds: 1_800 }]);
    expect(await company.websiteDays()).toEqual([{ employee, day: '2026-05-05', name: 'example.com', seconds: 5 }]);
  });

  it('take names longer than an index does, and sums beyond 32 bits', async () => {
    const company = await RecordedCompany.create(hands);
    const employee = await company.employee();
    const long = (last: string): string => Array.from({ length: 1_023 }, (_, i) => String.fromCharCode(0x4e00 + ((i * 7_919) % 20_000))).join('') + last;
    const at = '2026-05-04T09:00Z';
    await company.record(employee, { applications: [{ at, name: long('a'), seconds: 1 }, { at, name: long('b'), seconds: 2 }, ...Array.from({ length: 26_000 }, () => ({ at, name: 'Editor', seconds: 86_400 }))] });
    await worker.aggregation.runOnce();
    expect((await company.applicationDays()).map((row) => row.seconds)).toEqual([26_000 * 86_400, 1, 2]);
  });

  it('forget what is no longer recorded, and are left alone where nothing changed', async () => {
    const company = await RecordedCompany.create(hands);
    const employee = await company.employee();
    const at = '2026-05-04T09:00Z';
    await company.record(employee, { applications: [{ at, name: 'Editor', seconds: 10 }, { at, name: 'Terminal', seconds: 20 }], websites: [{ at, name: 'example.com', seconds: 30 }] });
    await worker.aggregation.runOnce();
    const versions = () => hands.sql('SELECT app, xmin::text FROM employee_application_daily WHERE company_id = $1 ORDER BY app', [company.id]);
    const before = await versions();
    await hands.sql(`DELETE FROM website_usage WHERE company_id = $1`, [company.id]);
    await hands.sql(`DELETE FROM application_usage WHERE company_id = $1 AND app = 'Terminal'`, [company.id]);
    await company.announce(employee, at, at);
    await worker.aggregation.runOnce();
    expect(await versions()).toEqual(before.slice(0, 1));
    expect(await company.websiteDays()).toEqual([]);
  });

  it('are mended by a recomputation, which does not say what anybody used', async () => {
    const company = await RecordedCompany.create(hands);
    const [anna, ben] = [await company.employee(), await company.employee()];
    const at = '2026-05-04T09:00Z';
    for (const employee of [anna, ben]) await company.record(employee, { applications: [{ at, name: 'Editor', seconds: 10 }, { at, name: 'Terminal', seconds: 20 }], websites: [{ at, name: 'example.com', seconds: 30 }] });
    await worker.aggregation.runOnce();
    const right = [await company.applicationDays(), await company.websiteDays()];
    await hands.sql(`UPDATE employee_application_daily SET seconds = 30 - seconds WHERE company_id = $1 AND employee_id = $2`, [company.id, anna]);
    await hands.sql(`INSERT INTO employee_website_daily (company_id, employee_id, day, domain, seconds) VALUES ($1, $2, '2026-05-05', 'example.org', 7)`, [company.id, ben]);

    const drift = await worker.aggregation.recompute(company.id, '2026-05-04', '2026-05-05');

    expect(drift).toEqual([
      { employeeId: anna, day: '2026-05-04', stored: { applications: 2, applicationSeconds: 30 }, computed: { applications: 2, applicationSeconds: 30 } },
      { employeeId: ben, day: '2026-05-05', stored: { websites: 1, websiteSeconds: 7 }, computed: { websites: 0, websiteSeconds: 0 } },
    ]);
    expect([await company.applicationDays(), await company.websiteDays()]).toEqual(right);
    expect(await worker.aggregation.recompute(company.id, '2026-05-04', '2026-05-05')).toEqual([]);
  });

  it('are out of the vendor’s and the scheduler’s reach', async () => {
    for (const table of ['employee_application_daily', 'employee_website_daily']) {
      for (const role of ['ept_owner', 'ept_jobs', 'ept_identity'] as const) await expect(hands.as(role, `SELECT FROM ${table}`)).rejects.toMatchObject({ code: '42501' });
    }
  });
});
