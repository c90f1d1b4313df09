import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Jobs } from '#platform';
import { startWorker, type Worker } from '../support/aggregation.js';
import { type Hands, testDatabase } from '../support/database.js';
import { metricOf } from '../support/jobs.js';
import { RecordedCompany } from '../support/recorded-company.js';

const DAY_MS = 24 * 60 * 60_000;
const daysAgo = (days: number): string => new Date(Math.floor((Date.now() - days * DAY_MS) / 60_000) * 60_000).toISOString();

describe('nightly-recomputation', () => {
  let hands: Hands;
  let worker: Worker;
  let company: RecordedCompany;
  beforeAll(async () => {
    hands = await testDatabase();
    worker = await startWorker(hands);
    company = await RecordedCompany.create(hands, { timezone: 'Pacific/Auckland' });
    for (let i = 0; i < 3; i++) {
      const employee = await company.employee();
      for (const days of [0, 1, 5, 12]) await company.record(employee, { minutes: [{ at: daysAgo(days), active: 40, idle: 20 }], sessions: [daysAgo(days)], screenshots: [daysAgo(days)] });
    }
    await worker.aggregation.runOnce();
  });
  afterAll(async () => {
    await worker.close();
    await hands.drop();
  });

  const run = () => worker.module.get(Jobs, { strict: false }).runByHand('nightly-recomputation');
  const drift = () => metricOf(worker.module, 'ept_usage_drift_total');

  it('finds no drift in what was aggregated, nor in what still waits to be', async () => {
    await company.record(await company.employee(), { minutes: [{ at: daysAgo(2), active: 30 }] });
    expect(await run()).toEqual({ outcome: 'SUCCEEDED', detail: '1 companies, 0 differences mended' });
    expect(await drift()).toBe(0);
    await worker.aggregation.runOnce();
    expect(await run()).toEqual({ outcome: 'SUCCEEDED', detail: '1 companies, 0 differences mended' });
  });

  it('finds, counts and mends a falsified employee day and a falsified company day', async () => {
    const [employeeDays, companyDays] = [await company.employeeDays(), await company.companyDays()];
    await hands.sql('UPDATE employee_usage_daily SET active_seconds = active_seconds + 1 WHERE (employee_id, day) = ($1, $2)', [employeeDays[0]!.employee, employeeDays[0]!.day]);
    await hands.sql('UPDATE company_usage_daily SET sessions = 99 WHERE day = $1', [companyDays.at(-1)!.day]);
    expect(await run()).toEqual({ outcome: 'SUCCEEDED', detail: '1 companies, 2 differences mended' });
    expect(await drift()).toBe(2);
    expect([await company.employeeDays(), await company.companyDays()]).toEqual([employeeDays, companyDays]);
    expect(await run()).toEqual({ outcome: 'SUCCEEDED', detail: '1 companies, 0 differences mended' });
  });

  it('does not look at days whose screenshots the plan may have deleted', async () => {
    const small = await RecordedCompany.create(hands, { plan: 'FREE' });
    await small.record(await small.employee(), { screenshots: [daysAgo(20), daysAgo(1)] });
    await worker.aggregation.runOnce();
    await hands.sql('DELETE FROM screenshot WHERE company_id = $1 AND captured_at < now() - interval \'14 days\'', [small.id]);
    const days = await small.companyDays();
    expect(days).toHaveLength(2);
    expect((await run())?.detail).toBe('2 companies, 0 differences mended');
    expect(await small.companyDays()).toEqual(days);
  });

  it('serves the other companies where one fails, and says so', async () => {
    await hands.sql('UPDATE employee_usage_daily SET idle_seconds = 7 WHERE company_id = $1', [company.id]);
    const sound = await RecordedCompany.create(hands);
    await sound.record(await sound.employee(), { minutes: [{ at: daysAgo(0), active: 30 }] });
    await worker.aggregation.runOnce();
    await hands.sql('UPDATE company_usage_daily SET active_seconds = 1 WHERE company_id = $1', [sound.id]);
    await hands.sql(`ALTER TABLE employee_usage_daily ADD CONSTRAINT fault CHECK (company_id <> '${company.id}') NOT VALID`);
    expect(await run()).toEqual({ outcome: 'FAILED', detail: '3 companies, 1 differences mended, 1 companies failed' });
    expect(await sound.companyDays()).toMatchObject([{ active: 30 }]);
    await hands.sql('ALTER TABLE employee_usage_daily DROP CONSTRAINT fault');
    expect(await run()).toMatchObject({ outcome: 'SUCCEEDED' });
  });
});
