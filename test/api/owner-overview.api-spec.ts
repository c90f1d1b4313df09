import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, startApi } from '../support/api.js';
import { companyInState } from '../support/companies.js';
import { createCompany, signInOwner } from '../support/world.js';

const DAY_MS = 86_400_000;
const days = (count: number): Date => new Date(Date.now() + count * DAY_MS);

describe("the vendor's overview", () => {
  let api: Api;
  let owner: string;
  beforeAll(async () => {
    api = await startApi();
    owner = await signInOwner(api);
  });
  afterAll(() => api?.close());

  const overview = async () => (await api.http.get('/api/owner/overview', { bearer: owner })).body;
  const ids = (list: { items: { id: string }[] }) => list.items.map(({ id }) => id);

  it('is all zeros without companies', async () => {
    const nothing = { count: 0, items: [] };
    expect(await overview()).toEqual({
      totals: { companies: 0, trial: 0, active: 0, expired: 0, suspended: 0, cancelled: 0 },
      attention: { trialsEnding: nothing, expired: nothing, notSynced: nothing, nearLimit: nothing },
    });
  });

  it('counts every company once and lists exactly those that need attention, the most pressing first', async () => {
    const synced = (id: string, at: Date | null, createdAt = days(-10)) => api.sql('UPDATE company SET last_sync_at = $2, created_at = $3 WHERE company_id = $1', [id, at, createdAt]);
    const in6 = await companyInState(api, { trialEndsAt: days(6.9) });
    const in1 = await companyInState(api, { trialEndsAt: days(1) });
    const in8 = await companyInState(api, { trialEndsAt: days(7.1), seats: 5 });
    const ended = await companyInState(api, { trialEndsAt: days(-5), seats: 5 });
    const endedLater = await companyInState(api, { status: 'ACTIVE', subscriptionExpiresAt: days(-1) });
    const quiet = await companyInState(api, { status: 'ACTIVE', subscriptionExpiresAt: days(30) });
    const silent = await companyInState(api, { status: 'ACTIVE' });
    const young = await companyInState(api, { status: 'ACTIVE', storageMb: 9_000 });
    const stuffed = await companyInState(api, { status: 'ACTIVE', seats: 4, storageMb: 9_001 });
    const suspended = await companyInState(api, { status: 'SUSPENDED', seats: 5, storageMb: 9_999 });
    const cancelled = await companyInState(api, { status: 'CANCELLED', seats: 5 });
    for (const id of [in6, in1, in8, ended, endedLater, stuffed]) await synced(id, new Date());
    for (const id of [suspended, cancelled]) await synced(id, days(-20));
    await synced(quiet, days(-3.1));
    await synced(silent, null);
    await synced(young, null, days(-2.9));

    const { totals, attention } = await overview();
    expect(totals).toEqual({ companies: 11, trial: 3, active: 4, expired: 2, suspended: 1, cancelled: 1 });
    expect(ids(attention.trialsEnding)).toEqual([in1, in6]);
    expect(ids(attention.expired)).toEqual([endedLater, ended]);
    expect(ids(attention.notSynced)).toEqual([silent, quiet]);
    expect(attention.nearLimit).toMatchObject({
      count: 2,
      items: [
        { id: in8, plan: 'FREE', resource: 'employees', used: 5, limit: 5, percent: 100 },
        { id: stuffed, resource: 'storage', used: 9_001, limit: 10_000, percent: 90 },
      ],
    });
    expect([attention.trialsEnding.count, attention.expired.count, attention.notSynced.count]).toEqual([2, 2, 2]);
    expect(attention.notSynced.items[0].at).toBeNull();
    expect(attention.expired.items[0]).toEqual({ id: endedLater, name: `Company ${endedLater}`, plan: 'FREE', at: expect.stringMatching(/Z$/) });

    const narrowed = async (kind: string) => (await api.http.get(`/api/owner/companies?attention=${kind}`, { bearer: owner })).body.items.map(({ id }: { id: string }) => id).sort();
    expect(await narrowed('TRIAL_ENDING')).toEqual([in1, in6].sort());
    expect(await narrowed('NOT_SYNCED')).toEqual([silent, quiet].sort());
    expect(await narrowed('NEAR_LIMIT')).toEqual([in8, stuffed].sort());
    expect((await api.http.get('/api/owner/companies?attention=NEAR_LIMIT&plan=PRO', { bearer: owner })).body.total).toBe(0);
    expect((await api.http.get('/api/owner/companies?attention=LOUD', { bearer: owner })).status).toBe(400);
  });

  it('is kept for some seconds, but never past what the vendor has done', async () => {
    const { id } = await createCompany(api, owner);
    const { totals } = await overview();
    await api.sql(`UPDATE company SET status = 'CANCELLED' WHERE company_id = $1`, [id]);
    expect((await overview()).totals).toEqual(totals);
    expect((await api.http.post(`/api/owner/companies/${(await createCompany(api, owner)).id}/suspend`, { reason: 'Not paid' }, { bearer: owner })).status).toBe(200);
    const { trial, cancelled, suspended } = totals;
    expect((await overview()).totals).toMatchObject({ trial: trial - 1, cancelled: cancelled + 1, suspended: suspended + 1 });
    const listed = (await api.http.get('/api/owner/companies?status=SUSPENDED', { bearer: owner })).body;
    expect([listed.total, listed.items.length]).toEqual([suspended + 1, suspended + 1]);
  });

  it('shows at most 10 of a list and says how many there are', async () => {
    const before = (await overview()).attention.expired.count;
    for (let i = 0; i < 11; i++) await companyInState(api, { trialEndsAt: days(-30 - i) });
    const { expired } = (await overview()).attention;
    expect([expired.count, expired.items.length]).toEqual([before + 11, 10]);
  });

  it("has each company's active minutes of 30 days, day by day where the company is", async () => {
    const id = await companyInState(api, { timezone: 'Pacific/Kiritimati' });
    await api.sql(
      `INSERT INTO company_usage_daily (company_id, day, active_seconds, idle_seconds, employees_active, sessions, screenshots, storage_mb)
       SELECT $1, (now() AT TIME ZONE 'Pacific/Kiritimati')::date - age, seconds, 0, 1, 1, 1, 0 FROM (VALUES (0, 90), (1, 3600), (29, 600), (30, 6000)) v (age, seconds)`,
      [id],
    );
    const { items } = (await api.http.get(`/api/owner/companies?search=${id}`, { bearer: owner })).body;
    const byDay = [10, ...Array.from({ length: 27 }, () => 0), 60, 2];
    expect(items[0].last30Days).toEqual({ activeMinutes: 72, activeMinutesByDay: byDay, screenshots: 3 });
    expect((await api.http.get(`/api/owner/companies?search=${id}&sort=-activeMinutes`, { bearer: owner })).body.items[0].last30Days.activeMinutesByDay).toEqual(byDay);
  });

  it("is nobody else's to read", async () => {
    const { admin } = await createCompany(api, owner);
    expect((await api.http.get('/api/owner/overview', { bearer: admin.bearer })).status).toBe(403);
    expect((await api.http.get('/api/owner/overview')).status).toBe(401);
  });
});
