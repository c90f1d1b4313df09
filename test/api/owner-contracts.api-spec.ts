import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, OWNER, startApi } from '../support/api.js';
import { companyInState } from '../support/companies.js';
import { createCompany, enrol, invite, record, signInOwner } from '../support/world.js';

describe('the owner and contracts', () => {
  let api: Api;
  let owner: string;
  beforeAll(async () => {
    api = await startApi();
    owner = await signInOwner(api);
  });
  afterAll(() => api?.close());

  const post = (id: string, path: string, body: unknown = {}) => api.http.post(`/api/owner/companies/${id}/${path}`, body, { bearer: owner });
  const get = (id: string, path = '') => api.http.get(`/api/owner/companies/${id}${path}`, { bearer: owner });
  /** Everything that a change of contract may write. */
  const facts = (id: string) =>
    api.sql(
      `SELECT c.*, (SELECT count(*) FROM subscription s WHERE s.company_id = c.company_id) AS subscriptions,
              (SELECT count(*) FROM vendor_audit a WHERE a.company_id = c.company_id) AS audits FROM company c WHERE company_id = $1`,
      [id],
    );

  it('refuses a downgrade below the seats in use: 409 with counts, nothing changed', async () => {
    const company = await createCompany(api, owner, { plan: 'PRO' });
    for (let i = 0; i < 5; i++) await invite(api, company.admin);
    const before = await facts(company.id);
    const answer = await post(company.id, 'plan', { plan: 'FREE' });
    expect(answer.status).toBe(409);
    expect(answer.body).toMatchObject({ code: 'LIMIT_REACHED', details: { resource: 'employees', limit: 5, used: 6 } });
    expect(await facts(company.id)).toEqual(before);
  });

  it('refuses a downgrade below the storage in use: 409 with counts, nothing changed', async () => {
    const id = await companyInState(api, { plan: 'ENTERPRISE', seats: 3, storageMb: 100_000.5 });
    const before = await facts(id);
    const answer = await post(id, 'plan', { plan: 'PRO' });
    expect(answer.body).toMatchObject({ code: 'LIMIT_REACHED', details: { resource: 'storage', limit: 100_000, used: 100_000.5 } });
    expect(await facts(id)).toEqual(before);
  });

  it('lets two plan changes at once take their turns: every row follows the one before it', async () => {
    const { id } = await createCompany(api, owner, { plan: 'FREE' });
    const answers = await Promise.all([post(id, 'plan', { plan: 'PRO' }), post(id, 'plan', { plan: 'ENTERPRISE' })]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const rows = await api.sql(`SELECT plan_code, previous_plan_code FROM subscription WHERE company_id = $1 ORDER BY started_at, id`, [id]);
    const plans = rows.map((row) => row.plan_code);
    expect(rows.map((row) => row.previous_plan_code)).toEqual([null, ...plans.slice(0, 2)]);
    expect((await get(id)).body.plan).toBe(plans[2]);
  });

  it('of one change sent twice at once makes one', async () => {
    const { id } = await createCompany(api, owner, { plan: 'FREE' });
    const answers = await Promise.all([post(id, 'plan', { plan: 'PRO', amountPaid: 9_900 }), post(id, 'plan', { plan: 'PRO', amountPaid: 9_900 })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await api.sql(`SELECT FROM subscription WHERE company_id = $1 AND event = 'PLAN_CHANGED'`, [id])).toHaveLength(1);
  });

  it('turns a trial into ACTIVE for the days given, and renews from the end still to come', async () => {
    const { id } = await createCompany(api, owner);
    const first = (await post(id, 'reactivate', { days: 10, amountPaid: { amount: 9_900, currency: 'USD' } })).body;
    expect(first).toMatchObject({ status: 'ACTIVE', servable: true });
    const renewed = (await post(id, 'reactivate')).body;
    expect(Date.parse(renewed.subscriptionExpiresAt) - Date.parse(first.subscriptionExpiresAt)).toBe(30 * 86_400_000);
    expect((await get(id, '/subscriptions')).body.items).toMatchObject([
      { event: 'REACTIVATED', status: 'ACTIVE', amountPaid: { amount: 0, currency: 'USD' }, note: null },
      { event: 'ACTIVATED', status: 'CANCELLED', amountPaid: { amount: 9_900, currency: 'USD' } },
      { event: 'TRIAL_STARTED', status: 'CANCELLED' },
    ]);
  });

  it('of one reactivation sent twice at once makes one, from whatever state', async () => {
    const { id } = await createCompany(api, owner);
    for (const state of ['TRIAL', 'ACTIVE', 'SUSPENDED', 'CANCELLED']) {
      if (state === 'SUSPENDED') await post(id, 'suspend', { reason: 'unpaid' });
      if (state === 'CANCELLED') await post(id, 'cancel');
      const company = (await get(id)).body;
      const [before] = await facts(id);
      expect(company.status).toBe(state);
      const body = { days: 10, amountPaid: 9_900, seenExpiresAt: company.subscriptionExpiresAt };
      const answers = await Promise.all([post(id, 'reactivate', body), post(id, 'reactivate', body)]);
      expect(answers.map(({ status, body: { code } }) => [status, code]).sort()).toEqual([[200, undefined], [409, 'CONFLICT']]);
      const [after] = await facts(id);
      expect([after!.subscriptions - before!.subscriptions, after!.audits - before!.audits]).toEqual([1, 1]);
      expect(after!.subscription_expires_at - (before!.subscription_expires_at ?? Date.now())).toBeLessThanOrEqual(10 * 86_400_000);
    }
  });

  it('refuses what would change nothing or cannot follow: 409, nothing written', async () => {
    const { id } = await createCompany(api, owner, { plan: 'PRO' });
    await post(id, 'suspend', { reason: 'unpaid' });
    const suspended = await facts(id);
    for (const [path, body] of [['suspend', { reason: 'again' }], ['plan', { plan: 'PRO' }]] as const) {
      expect((await post(id, path, body)).body.code, path).toBe('CONFLICT');
    }
    expect(await facts(id)).toEqual(suspended);
    await post(id, 'cancel');
    const cancelled = await facts(id);
    for (const [path, body] of [['cancel', {}], ['suspend', { reason: 'x' }], ['plan', { plan: 'FREE' }]] as const) {
      expect((await post(id, path, body)).body.code, path).toBe('CONFLICT');
    }
    expect(await facts(id)).toEqual(cancelled);
    expect((await post(id, 'reactivate')).body).toMatchObject({ status: 'ACTIVE', servable: true });
  });

  it.each([
    ['plan', {}],
    ['plan', { plan: 'GOLD' }],
    ['plan', { plan: 'FREE', amountPaid: -1 }],
    ['plan', { plan: 'FREE', amountPaid: 1.5 }],
    ['plan', { plan: 'FREE', amountPaid: '9900' }],
    ['plan', { plan: 'FREE', amountPaid: { amount: 1, currency: 'EUR' } }],
    ['plan', { plan: 'FREE', amountPaid: null }],
    ['suspend', {}],
    ['suspend', { reason: '  ' }],
    ['reactivate', { days: 0 }],
    ['reactivate', { days: 3_661 }],
    ['reactivate', { days: null }],
    ['reactivate', { status: 'ACTIVE' }],
    ['reactivate', { seenExpiresAt: 'yesterday' }],
  ])('refuses %s with %j, and writes nothing', async (path, body) => {
    const id = await companyInState(api, { plan: 'PRO', trialEndsAt: new Date(Date.now() + 60_000) });
    const before = await facts(id);
    expect((await post(id, path, body)).body.code).toBe('VALIDATION_FAILED');
    expect(await facts(id)).toEqual(before);
  });

  it('an end that passes refuses the very next request of tracker and web, and says why', async () => {
    const company = await createCompany(api, owner);
    const tracker = await enrol(api, company.key, await invite(api, company.admin));
    await record(api, tracker);
    await api.sql(`UPDATE company SET trial_ends_at = now() WHERE company_id = $1`, [company.id]);
    for (const answer of [await api.http.get('/api/login-check', tracker), await api.http.get('/api/company', { bearer: company.admin.bearer })]) {
      expect([answer.status, answer.body.code, answer.body.message]).toEqual([403, 'SUBSCRIPTION_EXPIRED', 'Company subscription expired']);
    }
    expect((await get(company.id)).body).toMatchObject({ status: 'TRIAL', servable: false });
    expect((await get(company.id, '/subscriptions')).body.items).toMatchObject([{ event: 'TRIAL_STARTED', status: 'EXPIRED' }]);
  });

  it('keeps who did what, from where and in which request, newest first and by pages', async () => {
    const company = await createCompany(api, owner);
    const suspended = await post(company.id, 'suspend', { reason: 'unpaid' });
    const { items, total } = (await get(company.id, '/audit?pageSize=2')).body;
    expect(total).toBe(3);
    expect(items).toMatchObject([
      {
        action: 'COMPANY_SUSPENDED',
        actor: OWNER.email,
        companyName: company.name,
        before: { status: 'TRIAL', suspendedReason: null },
        after: { status: 'SUSPENDED', suspendedReason: 'unpaid' },
        requestId: suspended.headers.get('x-request-id'),
        address: '127.0.0.1',
      },
      { action: 'TRIAL_STARTED' },
    ]);
    expect((await get(company.id, '/audit?pageSize=2&page=2')).body.items).toMatchObject([{ action: 'COMPANY_CREATED', after: { name: company.name, planCode: 'PRO' } }]);
    const all = (await api.http.get('/api/owner/audit?pageSize=1', { bearer: owner })).body;
    expect(all.items[0]).toMatchObject({ action: 'COMPANY_SUSPENDED', companyId: company.id });
    expect(all.total).toBeGreaterThan(3);
  });

  it('lists the plans, cheapest first', async () => {
    const { items } = (await api.http.get('/api/owner/plans', { bearer: owner })).body;
    expect(items.map(({ code }: { code: string }) => code)).toEqual(['FREE', 'PRO', 'ENTERPRISE']);
    expect(items[1]).toEqual({
      code: 'PRO',
      companies: expect.any(Number),
      name: 'Pro',
      maxEmployees: 50,
      maxStorageMb: 100_000,
      screenshotRetentionDays: 90,
      price: { amount: 9_900, currency: 'USD' },
      features: [],
      retiredAt: null,
    });
  });
});
