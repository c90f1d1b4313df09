import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorker, type Worker } from '../support/aggregation.js';
import { type Hands, testDatabase } from '../support/database.js';
import { ensureMonths, RecordedCompany } from '../support/recorded-company.js';

let hands: Hands;
let worker: Worker;

beforeAll(async () => {
  hands = await testDatabase();
  worker = await startWorker(hands);
  await ensureMonths(hands, ['2026-02', '2026-03', '2026-05', '2026-10', '2026-11']);
});
afterAll(async () => {
  await worker.close();
  await hands.drop();
});

const everyMinute = (from: string, to: string, active: number, idle: number): { at: string; active: number; idle: number }[] => {
  const minutes = [];
  for (let at = Date.parse(from); at < Date.parse(to); at += 60_000) minutes.push({ at: new Date(at).toISOString(), active, idle });
  return minutes;
};

describe('usage day aggregation', () => {
  it('has exactly the totals of what was recorded', async () => {
    const company = await RecordedCompany.create(hands);
    const [anna, ben, idler] = [await company.employee(), await company.employee(), await company.employee()];
    await company.store(1_234_567);
    await company.record(anna, {
      minutes: [{ at: '2026-05-04T09:00Z', active: 48, idle: 12 }, { at: '2026-05-04T09:01Z', active: 60 }],
      sessions: ['2026-05-04T09:00Z'],
      screenshots: ['2026-05-04T09:00:30Z', '2026-05-04T23:59:59.999Z'],
    });
    await company.record(ben, { minutes: [{ at: '2026-05-04T23:59Z', active: 7 }, { at: '2026-05-05T00:00Z', active: 5, idle: 6 }] });
    await company.record(idler, { minutes: [{ at: '2026-05-04T10:00Z', active: 0, idle: 60 }], sessions: ['2026-05-04T10:00Z', '2026-05-04T12:00Z'] });

    expect(await worker.aggregation.runOnce()).toBe(1);

    expect(await company.companyDays()).toEqual([
      { day: '2026-05-04', active: 115, idle: 72, employees: 2, sessions: 3, screenshots: 2, mb: 1.235 },
      { day: '2026-05-05', active: 5, idle: 6, employees: 1, sessions: 0, screenshots: 0, mb: 1.235 },
    ]);
    expect(await company.employeeDays()).toContainEqual({ employee: anna, day: '2026-05-04', active: 108, idle: 12, sessions: 1, screenshots: 2 });
    expect(await company.waiting()).toBe(0);
    expect(await worker.aggregation.recompute(company.id, '2026-05-01', '2026-05-10')).toEqual([]);
  });

  it('counts a minute of two devices once, the more active one', async () => {
    const company = await RecordedCompany.create(hands);
    const employee = await company.employee();
    const other = randomUUID();
    await company.record(employee, {
      minutes: [
        { at: '2026-05-04T09:00Z', active: 20, idle: 40 },
        { at: '2026-05-04T09:00Z', active: 45, idle: 0, device: other },
        { at: '2026-05-04T09:01Z', active: 10, idle: 50 },
        { at: '2026-05-04T09:01Z', active: 10, idle: 5, device: other },
      ],
    });
    await worker.aggregation.runOnce();
    expect(await company.companyDays()).toMatchObject([{ active: 55, idle: 50, employees: 1 }]);
  });

  it('keeps one row for a company and day, however often it runs', async () => {
    const company = await RecordedCompany.create(hands);
    const employee = await company.employee();
    const item = { minutes: [{ at: '2026-05-04T09:00Z', active: 30, idle: 30 }], screenshots: ['2026-05-04T09:00Z'], sessions: ['2026-05-04T09:00Z'] };
    await company.record(employee, item);
    await worker.aggregation.runOnce();
    const once = [await company.companyDays(), await company.employeeDays()];
    for (let run = 0; run < 3; run++) {
      await company.announce(employee, '2026-05-01T00:00Z', '2026-06-10T00:00Z');
      await worker.aggregation.runOnce();
    }
    expect([await company.companyDays(), await company.employeeDays()]).toEqual(once);
    await expect(
      hands.sql(`INSERT INTO company_usage_daily SELECT * FROM company_usage_daily WHERE company_id = $1`, [company.id]),
    ).rejects.toMatchObject({ code: '23505', constraint: 'company_usage_daily_pkey' });
  });

  it('takes late data for an old day, and forgets a day of which nothing is left', async () => {
    const company = await RecordedCompany.create(hands);
    const employee = await company.employee();
    await company.record(employee, { minutes: [{ at: '2026-11-10T09:00Z', active: 30 }] });
    await worker.aggregation.runOnce();
    await company.record(employee, { minutes: [{ at: '2026-10-01T09:00Z', active: 11 }, { at: '2026-11-10T09:05Z', active: 1 }] });
    await worker.aggregation.runOnce();
    expect(await company.companyDays()).toMatchObject([{ day: '2026-10-01', active: 11 }, { day: '2026-11-10', active: 31 }]);

    await hands.sql(`DELETE FROM activity_minute WHERE company_id = $1 AND minute < '2026-11-01'`, [company.id]);
    await company.announce(employee, '2026-10-01T09:00Z', '2026-10-01T09:00Z');
    await worker.aggregation.runOnce();
    expect(await company.companyDays()).toMatchObject([{ day: '2026-11-10', active: 31 }]);
    expect(await company.employeeDays()).toHaveLength(1);
  });

  it.each([
    { zone: 'Europe/Berlin', day: '2026-03-29', from: '2026-03-28T23:00Z', to: '2026-03-29T22:00Z', hours: 23 },
    { zone: 'Europe/Berlin', day: '2026-10-25', from: '2026-10-24T22:00Z', to: '2026-10-25T23:00Z', hours: 25 },
    { zone: 'America/New_York', day: '2026-03-08', from: '2026-03-08T05:00Z', to: '2026-03-09T04:00Z', hours: 23 },
    { zone: 'America/New_York', day: '2026-11-01', from: '2026-11-01T04:00Z', to: '2026-11-02T05:00Z', hours: 25 },
  ])('adds up the $hours hours of $day in $zone', async ({ zone, day, from, to, hours }) => {
    const company = await RecordedCompany.create(hands, { timezone: zone });
    const employee = await company.employee();
    const minute = 60_000;
    await company.record(employee, { minutes: everyMinute(from, to, 40, 20) });
    // The last minute before and the first one after belong to the neighbouring days.
    await company.record(employee, { minutes: [{ at: new Date(Date.parse(from) - minute).toISOString(), active: 1 }, { at: new Date(Date.parse(to)).toISOString(), active: 2 }] });
    await worker.aggregation.runOnce();
    const days = await company.companyDays();
    expect(days).toHaveLength(3);
    expect(days[0]).toMatchObject({ active: 1 });
    expect(days[1]).toMatchObject({ day, active: hours * 60 * 40, idle: hours * 60 * 20 });
    expect(days[2]).toMatchObject({ active: 2 });
  });

  it('counts a session on the local day on which it started', async () => {
    const company = await RecordedCompany.create(hands, { timezone: 'America/New_York' });
    const employee = await company.employee();
    // 23:30 on the 4th in New York; its work goes on past midnight.
    await company.record(employee, { sessions: ['2026-05-05T03:30Z'], minutes: [{ at: '2026-05-05T03:59Z', active: 9 }, { at: '2026-05-05T04:00Z', active: 8 }] });
    await worker.aggregation.runOnce();
    expect(await company.companyDays()).toMatchObject([
      { day: '2026-05-04', sessions: 1, active: 9 },
      { day: '2026-05-05', sessions: 0, active: 8 },
    ]);
  });

  it('states today’s storage, and leaves that of past days as it was', async () => {
    const company = await RecordedCompany.create(hands);
    const employee = await company.employee();
    const [today, yesterday] = [new Date(), new Date(Date.now() - 86_400_000)].map((date) => `${date.toISOString().slice(0, 10)}T00:00Z`) as [string, string];
    await company.store(5_000_000);
    await company.record(employee, { minutes: [{ at: yesterday, active: 1 }, { at: today, active: 1 }] });
    await worker.aggregation.runOnce();
    await company.store(7_500_000);
    await company.record(employee, { sessions: [yesterday, today] });
    await worker.aggregation.runOnce();
    expect(await company.companyDays()).toMatchObject([{ sessions: 1, mb: 5 }, { sessions: 1, mb: 7.5 }]);
  });

  it('does not lower the screenshots of a day whose retention has ended', async () => {
    const company = await RecordedCompany.create(hands, { plan: 'FREE' });
    const employee = await company.employee();
    const at = new Date(Date.now() - 20 * 86_400_000).toISOString();
    await company.record(employee, { screenshots: [at] });
    await worker.aggregation.runOnce();
    await hands.sql(`DELETE FROM screenshot WHERE company_id = $1`, [company.id]);
    await company.record(employee, { sessions: [at] });
    await worker.aggregation.runOnce();
    expect(await company.companyDays()).toMatchObject([{ sessions: 1, screenshots: 1 }]);
    expect(await worker.aggregation.recompute(company.id, at.slice(0, 10), at.slice(0, 10))).toEqual([]);
  });
});
