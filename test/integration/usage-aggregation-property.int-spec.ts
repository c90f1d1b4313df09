import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorker, type Worker } from '../support/aggregation.js';
import { type Hands, testDatabase } from '../support/database.js';
import { ensureMonths, RecordedCompany } from '../support/recorded-company.js';

let hands: Hands;
let worker: Worker;

beforeAll(async () => {
  hands = await testDatabase();
  worker = await startWorker(hands);
  await ensureMonths(hands, ['2026-10', '2026-11']);
});
afterAll(async () => {
  await worker.close();
  await hands.drop();
});

const ZONES = ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe'];
const DEVICES = [randomUUID(), randomUUID()];
/** Ten days around the ends of summer time. */
const START = Date.parse('2026-10-24T00:00:00Z');
const SPAN_MINUTES = 10 * 24 * 60;

const instant = fc.integer({ min: 0, max: SPAN_MINUTES }).map((minutes) => new Date(START + minutes * 60_000).toISOString());
const item = fc.oneof(
  fc.record({ kind: fc.constant('minute' as const), at: instant, active: fc.integer({ min: 0, max: 60 }), device: fc.constantFrom(...DEVICES) }),
  fc.record({ kind: fc.constantFrom('session' as const, 'screenshot' as const), at: instant }),
);
type Item = typeof item extends fc.Arbitrary<infer T> ? T : never;
/** Who uploads what, and whether aggregation runs after it. Uploads come in any order; a batch may be sent again. */
const uploads = fc.array(fc.record({ employee: fc.integer({ min: 0, max: 2 }), items: fc.array(item, { minLength: 1, maxLength: 6 }), runs: fc.boolean(), again: fc.boolean() }), { minLength: 1, maxLength: 12 });

/** The same sums by other means: Intl instead of PostgreSQL, one item at a time. */
class Model {
  private readonly minutes = new Map<string, { active: number; idle: number }>();
  private readonly seen = new Set<string>();
  private readonly days = new Map<string, { active: number; idle: number; sessions: number; screenshots: number; employees: Set<string> }>();

  constructor(private readonly zone: string) {}

  add(employee: string, item: Item): void {
    const key = `${employee} ${item.at}`;
    if (item.kind !== 'minute') {
      this.day(item.at)[item.kind === 'session' ? 'sessions' : 'screenshots'] += 1;
    } else if (!this.seen.has(key + item.device)) {
      this.seen.add(key + item.device);
      const before = this.minutes.get(key);
      const now = { active: item.active, idle: 60 - item.active };
      if (!before || now.active > before.active) this.minutes.set(key, now);
    }
  }

  companyDays(): unknown[] {
    for (const [key, { active, idle }] of this.minutes) {
      const [employee = '', at = ''] = key.split(' ');
      const day = this.day(at);
      day.active += active;
      day.idle += idle;
      if (active > 0) day.employees.add(employee);
    }
    return [...this.days].sort(([a], [b]) => a.localeCompare(b)).map(([day, totals]) => ({ day, ...totals, employees: totals.employees.size, mb: 0 }));
  }

  private day(at: string): { active: number; idle: number; sessions: number; screenshots: number; employees: Set<string> } {
    const local = new Intl.DateTimeFormat('en-CA', { timeZone: this.zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date(at));
    const known = this.days.get(local) ?? { active: 0, idle: 0, sessions: 0, screenshots: 0, employees: new Set<string>() };
    this.days.set(local, known);
    return known;
  }
}

describe('usage days after any uploads in any order', () => {
  it('equal the sums of what was recorded and a recomputation', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...ZONES), uploads, async (zone, sent) => {
        const company = await RecordedCompany.create(hands, { timezone: zone });
        const employees = [await company.employee(), await company.employee(), await company.employee()];
        const model = new Model(zone);
        for (const { employee, items, runs, again } of sent) {
          const who = employees[employee] ?? '';
          const minutes = items.flatMap((each) => (each.kind === 'minute' ? [{ at: each.at, active: each.active, idle: 60 - each.active, device: each.device }] : []));
          const instants = (kind: string): string[] => items.filter((each) => each.kind === kind).map((each) => each.at);
          await company.record(who, { minutes, sessions: instants('session'), screenshots: instants('screenshot') });
          if (again) await company.record(who, { minutes, announced: [START, START + 60_000].map((at) => new Date(at).toISOString()) as [string, string] });
          for (const each of items) model.add(who, each);
          if (runs) await worker.aggregation.runOnce();
        }
        await worker.aggregation.runOnce();
        expect(await company.companyDays()).toEqual(model.companyDays());
        expect(await worker.aggregation.recompute(company.id, '2026-10-22', '2026-11-04')).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('are mended by a recomputation, which says what it mended', async () => {
    const company = await RecordedCompany.create(hands);
    const employee = await company.employee();
    await company.record(employee, { minutes: [{ at: '2026-10-26T09:00Z', active: 30 }, { at: '2026-10-27T09:00Z', active: 10 }] });
    await worker.aggregation.runOnce();
    const right = [await company.companyDays(), await company.employeeDays()];
    await hands.sql(`UPDATE employee_usage_daily SET active_seconds = 31 WHERE company_id = $1 AND day = '2026-10-26'`, [company.id]);
    await hands.sql(`DELETE FROM company_usage_daily WHERE company_id = $1 AND day = '2026-10-27'`, [company.id]);
    await hands.sql(
      `INSERT INTO employee_usage_daily (company_id, employee_id, day, active_seconds, idle_seconds, sessions, screenshots)
       VALUES ($1, $2, '2026-10-28', 1, 0, 0, 0)`,
      [company.id, employee],
    );

    const drift = await worker.aggregation.recompute(company.id, '2026-10-25', '2026-10-29');

    expect(drift).toMatchObject([
      { employeeId: employee, day: '2026-10-26', stored: { activeSeconds: 31 }, computed: { activeSeconds: 30 } },
      { employeeId: null, day: '2026-10-27', stored: { activeSeconds: 0, employeesActive: 0 }, computed: { activeSeconds: 10, employeesActive: 1 } },
      { employeeId: employee, day: '2026-10-28', stored: { activeSeconds: 1 }, computed: { activeSeconds: 0 } },
    ]);
    expect([await company.companyDays(), await company.employeeDays()]).toEqual(right);
    expect(await worker.aggregation.recompute(company.id, '2026-10-25', '2026-10-29')).toEqual([]);
  });

  it('take what still waits in the outbox for work, not for drift', async () => {
    const company = await RecordedCompany.create(hands);
    const employee = await company.employee();
    await company.record(employee, { minutes: [{ at: '2026-10-26T09:00Z', active: 30 }] });
    expect(await worker.aggregation.recompute(company.id, '2026-10-26', '2026-10-26')).toEqual([]);
    expect(await company.waiting()).toBe(1);
  });
});
