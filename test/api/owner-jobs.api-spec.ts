import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dailyKey, Jobs } from '#platform';
import { type Api, startApi } from '../support/api.js';
import { companyInState } from '../support/companies.js';
import { createCompany, signInOwner } from '../support/world.js';

const seconds = (count: number): Date => new Date(Date.now() + count * 1_000);

describe('the marks of what has ended', () => {
  let api: Api;
  let other: Api;
  let owner: string;
  beforeAll(async () => {
    api = await startApi();
    other = await startApi({ database: api });
    owner = await signInOwner(api);
  });
  afterAll(async () => {
    await other?.close();
    await api?.close();
  });

  const run = (process: Api = api) => process.app.get(Jobs).runByHand('expiry-marks');
  const rows = (id: string) => api.sql(`SELECT event, status_from, status_to, started_at, expires_at, amount_paid, actor FROM subscription WHERE company_id = $1`, [id]);
  const audits = (id: string) => api.sql(`SELECT action, actor, after FROM vendor_audit WHERE company_id = $1`, [id]);

  it('are left at the end and after it, not before: one row dated with the end, one audit row', async () => {
    const [past, trial, future] = [seconds(-3_600), seconds(-1), seconds(600)];
    const paid = await companyInState(api, { status: 'ACTIVE', plan: 'PRO', subscriptionExpiresAt: past });
    const tried = await companyInState(api, { trialEndsAt: trial });
    const served = [await companyInState(api, { trialEndsAt: future }), await companyInState(api, { status: 'ACTIVE' }), await companyInState(api, { status: 'ACTIVE', subscriptionExpiresAt: future })];
    const stopped = [await companyInState(api, { status: 'SUSPENDED', subscriptionExpiresAt: past }), await companyInState(api, { status: 'CANCELLED', trialEndsAt: past })];
    expect(await run()).toEqual({ outcome: 'SUCCEEDED', detail: '2 marked' });
    expect(await rows(paid)).toEqual([{ event: 'EXPIRED', status_from: 'ACTIVE', status_to: 'ACTIVE', started_at: past, expires_at: past, amount_paid: 0, actor: 'system' }]);
    expect(await rows(tried)).toMatchObject([{ event: 'EXPIRED', status_to: 'TRIAL', started_at: trial }]);
    expect(await audits(tried)).toEqual([{ action: 'SUBSCRIPTION_EXPIRED', actor: 'system', after: { status: 'TRIAL', endedAt: trial.toISOString() } }]);
    for (const id of [...served, ...stopped]) expect([await rows(id), await audits(id)]).toEqual([[], []]);
    expect((await api.http.get(`/api/owner/companies/${paid}/subscriptions`, { bearer: owner })).body.items).toMatchObject([{ event: 'EXPIRED', status: 'EXPIRED' }]);
  });

  it('are left once, by however many workers at the same time and however often', async () => {
    const ids: string[] = [];
    for (let i = 0; i < 8; i++) ids.push(await companyInState(api, { trialEndsAt: seconds(-60) }));
    await Promise.all([run(), run(other), run(), run(other)]);
    await run();
    for (const id of ids) expect([(await rows(id)).length, (await audits(id)).length]).toEqual([1, 1]);
  });

  it('are left for each end: after a renewal the next one too', async () => {
    const { id } = await createCompany(api, owner);
    await api.sql('UPDATE company SET trial_ends_at = $2 WHERE company_id = $1', [id, seconds(-30)]);
    await run();
    expect((await api.http.post(`/api/owner/companies/${id}/reactivate`, { days: 1 }, { bearer: owner })).status).toBe(200);
    expect(await run()).toMatchObject({ detail: '0 marked' });
    await api.sql('UPDATE company SET subscription_expires_at = $2 WHERE company_id = $1', [id, seconds(-10)]);
    expect(await run()).toMatchObject({ detail: '1 marked' });
    expect((await rows(id)).filter(({ event }) => event === 'EXPIRED')).toHaveLength(2);
  });

  it('are in the history of jobs, which the vendor reads and nobody else', async () => {
    const history = await api.http.get('/api/owner/jobs?job=expiry-marks&pageSize=2', { bearer: owner });
    expect(history.body).toMatchObject({ page: 1, pageSize: 2, items: [{ job: 'expiry-marks', outcome: 'SUCCEEDED', attempts: 1, counts: { marked: 1 }, detail: '1 marked' }, { counts: { marked: 0 }, detail: '0 marked' }] });
    expect(history.body.total).toBeGreaterThan(5);
    expect(history.body.jobs.map(({ job }: { job: string }) => job)).toEqual(api.app.get(Jobs).names);
    const next = (name: string, { body } = history): string => body.jobs.find(({ job }: { job: string }) => job === name).nextRunAt;
    // Every five minutes; in the night, of which one is at most 25 hours away.
    expect([Date.parse(next('expiry-marks')) % 300_000, Date.parse(next('expiry-marks')) > Date.now() - 60_000, Date.parse(next('expiry-marks')) < Date.now() + 301_000]).toEqual([0, true, true]);
    const [night, before] = [0, 1].map((ms) => dailyKey(new Date(Date.parse(next('orphan-sweep')) - ms), 3));
    expect([night === before, Date.parse(next('orphan-sweep')) < Date.now() + 25 * 3_600_000]).toEqual([false, true]);
    await api.sql(`INSERT INTO job_run (id, job, run_key, claim, outcome) VALUES (gen_random_uuid(), 'once-only', 'k', gen_random_uuid(), 'SUCCEEDED')`);
    expect(next('once-only', await api.http.get('/api/owner/jobs?job=once-only', { bearer: owner }))).toBeNull();
    expect((await api.http.get('/api/owner/jobs?job=nothing', { bearer: owner })).body).toMatchObject({ total: 0, items: [] });
    expect((await api.http.get('/api/owner/jobs?job=NO%20NAME', { bearer: owner })).status).toBe(400);
    const { admin } = await createCompany(api, owner);
    expect((await api.http.get('/api/owner/jobs', { bearer: admin.bearer })).status).toBe(403);
    expect((await api.http.get('/api/owner/jobs')).status).toBe(401);
  });
});
