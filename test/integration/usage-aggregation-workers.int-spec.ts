import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HttpMetrics, roleUrl } from '#platform';
import { startWorker, type Worker } from '../support/aggregation.js';
import { type Hands, TEST_SECRETS, testDatabase } from '../support/database.js';
import { RecordedCompany } from '../support/recorded-company.js';

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

/** Whole minutes, `count` of them, ending now. */
const lately = (count: number, active: number): { at: string; active: number }[] =>
  Array.from({ length: count }, (_, index) => ({ at: new Date((Math.floor(Date.now() / 60_000) - index) * 60_000).toISOString(), active }));
const sum = (days: Record<string, unknown>[]): number => days.reduce((total, day) => total + Number(day.active), 0);

async function metric(name: string): Promise<number> {
  const found = await worker.module.get(HttpMetrics).registry.getSingleMetric(name)?.get();
  return found?.values[0]?.value ?? 0;
}

describe('a worker', () => {
  it('runs by itself every second where its jobs are on, and not at all where they are off', async () => {
    const company = await RecordedCompany.create(hands);
    await company.record(await company.employee(), { minutes: lately(1, 30) });
    const off = await startWorker(hands, { jobs: false });
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await off.close();
    expect(await company.waiting()).toBe(1);

    const on = await startWorker(hands, { jobs: true });
    await expect.poll(() => company.waiting(), { timeout: 5_000 }).toBe(0);
    await on.close();
    expect(sum(await company.companyDays())).toBe(30);
  });
});

describe('a company that has just been brought up to date', () => {
  it('rests while others are worked on, also for other workers; what it is given meanwhile waits and is not lost', async () => {
    const [busy, fresh] = await Promise.all([RecordedCompany.create(hands), RecordedCompany.create(hands)]);
    const employee = await busy.employee();
    await busy.record(employee, { minutes: lately(1, 30) });
    await worker.aggregation.runOnce({ restSeconds: 60 });
    expect(await busy.waiting()).toBe(0);

    await busy.record(employee, { minutes: lately(2, 30).slice(1) });
    await fresh.record(await fresh.employee(), { minutes: lately(1, 20) });
    await other.aggregation.runOnce({ restSeconds: 60 });
    expect([await busy.waiting(), await fresh.waiting()]).toEqual([1, 0]);

    await worker.aggregation.runOnce({ restSeconds: 0 });
    expect(await busy.waiting()).toBe(0);
    expect(sum(await busy.companyDays())).toBe(60);
  });

  it('does not rest with a part of its backlog left', async () => {
    const company = await RecordedCompany.create(hands);
    const employee = await company.employee();
    await company.record(employee, { minutes: lately(1, 30) });
    await hands.sql(
      `INSERT INTO outbox (company_id, id, employee_id, from_at, to_at)
       SELECT company_id, gen_random_uuid(), employee_id, from_at, to_at FROM outbox, generate_series(1, 2500) WHERE company_id = $1`, [company.id]);
    await worker.aggregation.runOnce({ restSeconds: 60 });
    expect(await company.waiting()).toBe(0);
  });
});

describe('several workers', () => {
  it('count once what is uploaded while both of them run', async () => {
    const companies = await Promise.all(Array.from({ length: 4 }, () => RecordedCompany.create(hands)));
    const uploads = companies.map(async (company) => {
      const employee = await company.employee();
      for (const minute of lately(25, 10)) await company.record(employee, { minutes: [minute] });
    });
    let uploading = true;
    const running = [worker, other].map(async ({ aggregation }) => {
      while (uploading) await aggregation.runOnce();
    });
    await Promise.all(uploads).finally(() => (uploading = false));
    await Promise.all(running);
    await worker.aggregation.runOnce();
    for (const company of companies) {
      expect(sum(await company.companyDays())).toBe(250);
      expect(await company.waiting()).toBe(0);
    }
    expect(await metric('ept_aggregation_failures_total')).toBe(0);
  });

  it('skip a company that another worker is in, and take what it left when it crashed', async () => {
    const company = await RecordedCompany.create(hands);
    const employee = await company.employee();
    await company.record(employee, { minutes: lately(1, 30) });
    await worker.aggregation.runOnce();
    await company.record(employee, { minutes: lately(2, 30) });

    const crashing = new pg.Client({ connectionString: roleUrl(hands.adminUrl, TEST_SECRETS, 'ept_tenant') });
    crashing.on('error', () => undefined);
    await crashing.connect();
    await crashing.query('BEGIN');
    await crashing.query('SELECT app_set_company($1)', [company.id]);
    await crashing.query('SELECT FROM aggregation_cursor WHERE company_id = $1 FOR UPDATE', [company.id]);
    await crashing.query('DELETE FROM outbox WHERE company_id = $1', [company.id]);
    await crashing.query('DELETE FROM employee_usage_daily WHERE company_id = $1', [company.id]);

    expect(await worker.aggregation.runOnce()).toBe(0);
    const { rows } = await crashing.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    await hands.sql('SELECT pg_terminate_backend($1)', [rows[0]?.pid]);
    await crashing.end().catch(() => undefined);
    await expect.poll(() => worker.aggregation.runOnce()).toBe(1);
    expect(sum(await company.companyDays())).toBe(60);
    expect(await company.waiting()).toBe(0);
  });

  it('leave outbox and days as they were when a transaction fails in the middle, and serve the others', async () => {
    const [broken, sound] = [await RecordedCompany.create(hands), await RecordedCompany.create(hands)];
    const employee = await broken.employee();
    await broken.record(employee, { minutes: lately(3, 10) });
    await worker.aggregation.runOnce();
    const before = await broken.companyDays();
    await broken.record(employee, { sessions: [new Date().toISOString()] });
    await hands.sql(`ALTER TABLE company_usage_daily ADD CONSTRAINT fault CHECK (company_id <> '${broken.id}') NOT VALID`);
    await sound.record(await sound.employee(), { minutes: lately(1, 5) });
    const failures = await metric('ept_aggregation_failures_total');

    expect(await worker.aggregation.runOnce()).toBe(1);

    expect(sum(await sound.companyDays())).toBe(5);
    expect(await broken.companyDays()).toEqual(before);
    expect(await broken.waiting()).toBe(1);
    expect(await metric('ept_aggregation_failures_total')).toBe(failures + 1);

    // It pauses, then it is taken up again without anybody's help.
    expect(await worker.aggregation.runOnce()).toBe(0);
    await hands.sql('ALTER TABLE company_usage_daily DROP CONSTRAINT fault');
    await expect.poll(() => worker.aggregation.runOnce(), { timeout: 5_000, interval: 100 }).toBe(1);
    expect(await broken.companyDays()).toMatchObject([{ sessions: 1 }]);
  });

  it('leave another company alone', async () => {
    const [mine, theirs] = [await RecordedCompany.create(hands), await RecordedCompany.create(hands)];
    const employee = await theirs.employee();
    await theirs.record(employee, { minutes: lately(1, 10) });
    await worker.aggregation.runOnce();
    await theirs.record(employee, { minutes: lately(5, 10), announced: null });
    await mine.record(await mine.employee(), { minutes: lately(1, 20) });
    await worker.aggregation.runOnce();
    expect(sum(await mine.companyDays())).toBe(20);
    expect(sum(await theirs.companyDays())).toBe(10);
  });

  it('are done with 200 waiting companies in one run', async () => {
    const companies = await Promise.all(Array.from({ length: 200 }, () => RecordedCompany.create(hands)));
    for (const company of companies) await company.record(await company.employee(), { minutes: lately(60, 30), sessions: [new Date().toISOString()] });
    expect(await worker.aggregation.runOnce()).toBe(200);
    await worker.aggregation.runOnce();
    expect(await metric('ept_outbox_companies_waiting')).toBe(0);
  });

  it('work off a backlog of more than one portion', async () => {
    const company = await RecordedCompany.create(hands);
    const employee = await company.employee();
    await company.record(employee, { minutes: lately(10, 30) });
    await hands.sql(
      `INSERT INTO outbox (company_id, id, employee_id, from_at, to_at)
       SELECT $1, gen_random_uuid(), $2, now() - interval '59 days', now() FROM generate_series(1, 2500)`,
      [company.id, employee],
    );
    expect(await worker.aggregation.runOnce()).toBe(1);
    expect(await company.waiting()).toBe(0);
    expect(sum(await company.companyDays())).toBe(300);
  });
});
