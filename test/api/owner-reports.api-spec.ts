import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VendorSummaries } from '#owner';
import { type Api, startApi } from '../support/api.js';
import { companyInState } from '../support/companies.js';
import { createCompany, signInOwner } from '../support/world.js';

const DAY_MS = 86_400_000;
const days = (count: number): Date => new Date(Date.now() + count * DAY_MS);
/** Some instant in the month that is so many months from the running one. */
const month = (offset: number, day = 10): Date => {
  const now = new Date();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + offset, day));
};

describe("the vendor's reports", () => {
  let api: Api;
  let owner: string;
  beforeAll(async () => {
    api = await startApi();
    owner = await signInOwner(api);
  });
  afterAll(() => api?.close());

  const reports = async (query = '') => (await api.http.get(`/api/owner/reports${query}`, { bearer: owner })).body;
  const row = (id: string, event: string, statusTo: string, startedAt: Date, expiresAt: Date | null) =>
    api.sql(
      `INSERT INTO subscription (company_id, id, event, plan_code, status_to, started_at, expires_at, actor) VALUES ($1, gen_random_uuid(), $2, 'PRO', $3, $4, $5, 'test')`,
      [id, event, statusTo, startedAt, expiresAt],
    );
  const use = (id: string, date: Date, seconds: number) =>
    api.sql(
      `INSERT INTO company_usage_daily (company_id, day, active_seconds, idle_seconds, employees_active, sessions, screenshots, storage_mb) VALUES ($1, $2, $3, 0, 1, 1, 0, 0)`,
      [id, date.toISOString().slice(0, 10), seconds],
    );

  it('divide by nothing where there is no company', async () => {
    const empty = await reports();
    expect(empty).toMatchObject({
      topCompanies: [],
      revenue: { mrr: { amount: 0, currency: 'USD' }, averagePerCompany: null },
      subscriptionHealth: null,
      trialConversion: { decided: 0, converted: 0, percent: null },
      averageEmployees: null,
    });
    expect([empty.churnByMonth.length, empty.growth.length]).toEqual([12, 12]);
  });

  it('have exactly the figures of a small set', async () => {
    const created = (id: string, at: Date) => api.sql('UPDATE company SET created_at = $2 WHERE company_id = $1', [id, at]);
    const pro = await companyInState(api, { status: 'ACTIVE', plan: 'PRO', trialEndsAt: days(-5), subscriptionExpiresAt: days(20), seats: 10 });
    const big = await companyInState(api, { status: 'ACTIVE', plan: 'ENTERPRISE', seats: 30 });
    const free = await companyInState(api, { status: 'ACTIVE', plan: 'FREE', seats: 1 });
    const trial = await companyInState(api, { plan: 'PRO', trialEndsAt: days(3), seats: 2 });
    const lapsed = await companyInState(api, { plan: 'PRO', trialEndsAt: days(-2), seats: 50 });
    const left = await companyInState(api, { status: 'CANCELLED', plan: 'PRO', trialEndsAt: days(-100) });
    await api.sql('UPDATE company SET cancelled_at = $2 WHERE company_id = $1', [left, month(-1)]);
    for (const id of [pro, big, free, trial, lapsed]) await created(id, month(-3));
    await created(left, month(-20));
    // Subscribed in the period although the trial had ended before it.
    await row(pro, 'TRIAL_STARTED', 'TRIAL', days(-35), days(-5));
    await row(pro, 'ACTIVATED', 'ACTIVE', new Date(Date.now() - 60_000), days(30));
    // Paid for two months, changed its plan in between, and left.
    await row(left, 'ACTIVATED', 'ACTIVE', month(-3), month(3));
    await row(left, 'PLAN_CHANGED', 'ACTIVE', month(-2), month(3));
    await row(left, 'CANCELLED', 'CANCELLED', month(-1), null);
    await row(big, 'ACTIVATED', 'ACTIVE', month(-4), null);
    await use(big, days(-1), 7_200);
    await use(pro, days(-2), 3_630);
    await use(lapsed, days(-40), 90_000);

    await api.app.get(VendorSummaries).refresh();
    const period = `?from=${days(-9).toISOString().slice(0, 10)}&to=${new Date().toISOString().slice(0, 10)}`;
    const shown = await reports(period);
    expect(shown.status).toEqual({ companies: 6, trial: 1, active: 3, expired: 1, suspended: 0, cancelled: 1 });
    expect(shown.revenue).toEqual({
      mrr: { amount: 59_800, currency: 'USD' },
      arr: { amount: 717_600, currency: 'USD' },
      potential: { amount: 9_900, currency: 'USD' },
      averagePerCompany: { amount: 19_933, currency: 'USD' },
    });
    expect(shown.plans).toEqual([
      { plan: 'FREE', name: 'Free', trial: 0, active: 1, companies: 1, percent: 25 },
      { plan: 'PRO', name: 'Pro', trial: 1, active: 1, companies: 2, percent: 50 },
      { plan: 'ENTERPRISE', name: 'Enterprise', trial: 0, active: 1, companies: 1, percent: 25 },
    ]);
    expect(shown.topCompanies).toEqual([
      { id: big, name: `Company ${big}`, activeMinutes: 120 },
      { id: pro, name: `Company ${pro}`, activeMinutes: 61 },
    ]);
    expect([shown.subscriptionHealth, shown.averageEmployees]).toEqual([66.7, 10.8]);
    expect(shown.trialConversion).toEqual({ decided: 2, converted: 1, percent: 50 });
    expect(shown.churnByMonth.slice(-4).map(({ paying, lost, percent }: Record<string, number>) => [paying, lost, percent])).toEqual([[1, 0, 0], [2, 0, 0], [2, 1, 50], [1, 0, 0]]);
    expect(shown.growth.slice(-4).map(({ newCompanies, companies }: Record<string, number>) => [newCompanies, companies])).toEqual([[5, 6], [0, 6], [0, 5], [0, 5]]);
    expect(shown.growth.at(-1).month).toBe(new Date().toISOString().slice(0, 7));
    expect(shown.growth.reduce((sum: number, { activeMinutes }: { activeMinutes: number }) => sum + activeMinutes, 0)).toBeGreaterThanOrEqual(1_680);
  });

  it('rank companies by what their days add up to, whichever days the period has, whatever gaps there are', async () => {
    // The same as if by chance: some companies work on weekdays, some now and then, one has begun lately, one has ended.
    const made = await Promise.all(Array.from({ length: 6 }, () => companyInState(api, { status: 'ACTIVE' })));
    let worked: { id: string; day: string; seconds: number }[] = [];
    for (const [place, id] of made.entries()) {
      for (let ago = place === 4 ? 12 : 120; ago >= (place === 5 ? 60 : 0); ago -= 1) {
        const date = days(-ago);
        if (place % 2 === 0 ? date.getUTCDay() % 6 === 0 : (ago * (place + 3)) % 7 > 2) continue;
        const seconds = 600 + ((ago * 7_919 + place * 104_729) % 30_000);
        await use(id, date, seconds);
        worked.push({ id, day: date.toISOString().slice(0, 10), seconds });
      }
    }
    const day = (ago: number): string => days(-ago).toISOString().slice(0, 10);
    const compareAll = async (): Promise<void> => {
      await api.app.get(VendorSummaries).refresh();
      for (const [first, last] of [[0, 0], [1, 1], [6, 0], [13, 7], [30, 3], [61, 59], [90, 60], [119, 61], [120, 120], [200, 0], [200, 121], [59, 0]] as const) {
        const [from, to] = [day(first), day(last)];
        const sums = new Map<string, number>();
        for (const one of worked) if (one.day >= from && one.day <= to) sums.set(one.id, (sums.get(one.id) ?? 0) + one.seconds);
        const shown = (await reports(`?from=${from}&to=${to}`)).topCompanies.filter(({ id }: { id: string }) => made.includes(id));
        const expected = [...sums].sort(([, a], [, b]) => b - a).map(([id, seconds]) => ({ id, name: `Company ${id}`, activeMinutes: Math.round(seconds / 60) }));
        expect(shown, `${from} to ${to}`).toEqual(expected);
      }
    };
    await compareAll();

    // Two companies change places on a day, and the day's sum stays the same.
    const [one, another] = worked.filter((use) => use.day === day(80));
    [one!.seconds, another!.seconds] = [another!.seconds, one!.seconds];
    for (const { id, day: date, seconds } of [one!, another!]) await api.sql('UPDATE company_usage_daily SET active_seconds = $3 WHERE company_id = $1 AND day = $2', [id, date, seconds]);
    await compareAll();

    // The latest and the first day lose what they had, and a company that is new has an early one.
    worked = worked.filter((use) => use.day !== day(0) && use.day !== day(120));
    await api.sql('DELETE FROM company_usage_daily WHERE company_id = ANY ($1) AND day = ANY ($2)', [made, [day(0), day(120)]]);
    made.push(await companyInState(api, { status: 'ACTIVE' }));
    await use(made.at(-1)!, days(-70), 54_321);
    worked.push({ id: made.at(-1)!, day: day(70), seconds: 54_321 });
    await compareAll();
  });

  it('are not written anew where nothing has changed', async () => {
    const written = () => api.sql(`SELECT day, xmin::text FROM vendor_usage_running ORDER BY day`);
    await api.app.get(VendorSummaries).refresh();
    const before = await written();
    expect(before.length).toBeGreaterThan(0);
    await api.app.get(VendorSummaries).refresh();
    expect(await written()).toEqual(before);
  });

  it('have what was long ago and what is still to come', async () => {
    const id = await companyInState(api, { status: 'ACTIVE' });
    await use(id, new Date('2020-05-05'), 600);
    await use(id, new Date('2020-06-06'), 900);
    await api.app.get(VendorSummaries).refresh();
    const old = await reports('?from=2020-05-01&to=2020-06-05');
    expect(old.topCompanies).toEqual([{ id, name: `Company ${id}`, activeMinutes: 10 }]);
    expect(old.growth.slice(-2).map(({ activeMinutes }: { activeMinutes: number }) => activeMinutes)).toEqual([10, 15]);
    const ahead = await reports('?from=9999-11-30&to=9999-12-31');
    expect(ahead.topCompanies).toEqual([]);
    expect(ahead.churnByMonth.at(-1)).toEqual({ month: '9999-12', paying: 0, lost: 0, percent: null });
  });

  it.each(['?from=2026-03-02&to=2026-03-01', '?from=2026-02-30', '?from=2024-01-01&to=2026-01-01', '?month=2026-01'])('refuse the period %s', async (query) => {
    expect((await reports(query)).code).toBe('VALIDATION_FAILED');
  });

  it("are nobody else's to read", async () => {
    const { admin } = await createCompany(api, owner);
    expect((await api.http.get('/api/owner/reports', { bearer: admin.bearer })).status).toBe(403);
    expect((await api.http.get('/api/owner/reports')).status).toBe(401);
  });
});
