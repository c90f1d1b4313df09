import type { TestingModule } from '@nestjs/testing';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { HttpModule, OwnerTransaction } from '#platform';
import { SubscriptionsModule, SubscriptionsService, type SubscriptionWithStatus } from '#subscriptions';
import { companyInState } from '../support/companies.js';
import { type Hands, testDatabase } from '../support/database.js';
import { startModules } from '../support/modules.js';

const DAY_MS = 86_400_000;

describe('subscriptions on ept_owner', () => {
  let database: Hands;
  let modules: TestingModule;
  let subscriptions: SubscriptionsService;
  let company: string;

  beforeAll(async () => {
    database = await testDatabase();
    modules = await startModules(database, [HttpModule, SubscriptionsModule]);
    subscriptions = modules.get(SubscriptionsService);
  });
  afterAll(async () => {
    await modules?.close();
    await database?.drop();
  });
  beforeEach(async () => {
    company = await companyInState(database, {});
  });

  const state = async () => (await database.sql('SELECT * FROM company WHERE company_id = $1', [company]))[0]!;
  const trail = async () => {
    const [rows] = await database.sql<{ subscriptions: string; audits: string }>(
      `SELECT (SELECT count(*) FROM subscription WHERE company_id = $1) AS subscriptions,
              (SELECT count(*) FROM vendor_audit WHERE company_id = $1) AS audits`,
      [company],
    );
    return { subscriptions: Number(rows!.subscriptions), audits: Number(rows!.audits) };
  };
  const daysFromNow = (date: Date): number => (date.getTime() - Date.now()) / DAY_MS;
  const summary = (history: SubscriptionWithStatus[]) => history.map((row) => `${row.event} ${row.planCode} ${row.status}`);

  it('starts a trial of 30 days', async () => {
    await subscriptions.startTrial(company);
    expect(daysFromNow((await state()).trial_ends_at)).toBeCloseTo(30, 2);
    expect(await trail()).toEqual({ subscriptions: 1, audits: 1 });
  });

  it('leaves one row of each trail for every change, who and what in them', async () => {
    await subscriptions.startTrial(company);
    await subscriptions.changePlan(company, { plan: 'PRO', amountPaid: 9_900 });
    await subscriptions.reactivate(company, { days: 10 });
    await subscriptions.suspend(company, 'unpaid');
    await subscriptions.reactivate(company);
    await subscriptions.cancel(company);
    expect(await trail()).toEqual({ subscriptions: 6, audits: 6 });
    expect(summary(await subscriptions.history(company))).toEqual([
      'CANCELLED PRO CANCELLED',
      'REACTIVATED PRO CANCELLED',
      'SUSPENDED PRO CANCELLED',
      'ACTIVATED PRO CANCELLED',
      'PLAN_CHANGED PRO CANCELLED',
      'TRIAL_STARTED FREE CANCELLED',
    ]);
    const [change] = await database.sql(`SELECT * FROM vendor_audit WHERE company_id = $1 AND action = 'PLAN_CHANGED'`, [company]);
    expect(change).toMatchObject({ actor: 'system', before: { planCode: 'FREE' }, after: { planCode: 'PRO', amountPaid: 9_900 } });
    const [paid] = await database.sql(`SELECT * FROM subscription WHERE company_id = $1 AND event = 'PLAN_CHANGED'`, [company]);
    expect(paid).toMatchObject({ previous_plan_code: 'FREE', status_from: 'TRIAL', status_to: 'TRIAL', amount_paid: 9_900, currency: 'USD' });
  });

  it('extends from the end that is still to come', async () => {
    await subscriptions.startTrial(company);
    await subscriptions.reactivate(company, { days: 30 });
    await subscriptions.reactivate(company, { days: 15 });
    expect(daysFromNow((await state()).subscription_expires_at)).toBeCloseTo(45, 2);
    expect(summary(await subscriptions.history(company))[0]).toBe('REACTIVATED FREE ACTIVE');
  });

  it('extends from now where the end is past', async () => {
    company = await companyInState(database, { status: 'ACTIVE', subscriptionExpiresAt: new Date(Date.now() - 20 * DAY_MS) });
    await subscriptions.reactivate(company);
    expect(daysFromNow((await state()).subscription_expires_at)).toBeCloseTo(30, 2);
  });

  it('refuses what would change nothing, and leaves no row', async () => {
    await subscriptions.startTrial(company);
    await subscriptions.suspend(company, 'unpaid');
    const before = await trail();
    await expect(subscriptions.suspend(company, 'again')).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(subscriptions.changePlan(company, { plan: 'FREE' })).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(subscriptions.startTrial(company)).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(subscriptions.changePlan(company, { plan: 'GOLD' })).rejects.toMatchObject({ code: 'VALIDATION_FAILED' });
    await expect(subscriptions.cancel('00000000-0000-7000-8000-000000000000')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await trail()).toEqual(before);
    expect((await state()).suspended_reason).toBe('unpaid');
  });

  it.each([
    ['employees', { seats: 6 }, { resource: 'employees', limit: 5, used: 6 }],
    ['storage', { seats: 1, storageMb: 10_001.5 }, { resource: 'storage', limit: 10_000, used: 10_001.5 }],
  ])('refuses a plan too small for the %s in use, with the counts, and changes nothing', async (_resource, use, details) => {
    company = await companyInState(database, { plan: 'PRO', ...use });
    const before = { ...(await state()), ...(await trail()) };
    await expect(subscriptions.changePlan(company, { plan: 'FREE' })).rejects.toMatchObject({ code: 'LIMIT_REACHED', options: { details } });
    expect({ ...(await state()), ...(await trail()) }).toEqual(before);
  });

  it('lets changes of one company wait for one another, so that the trail is in their order', async () => {
    company = await companyInState(database, { plan: 'FREE', trialEndsAt: new Date(Date.now() + DAY_MS) });
    const outcomes = await Promise.allSettled(
      ['PRO', 'ENTERPRISE', 'PRO', 'ENTERPRISE', 'FREE'].map((plan) => subscriptions.changePlan(company, { plan })),
    );
    const succeeded = outcomes.filter((outcome) => outcome.status === 'fulfilled').length;
    const rows = await database.sql(`SELECT plan_code, previous_plan_code FROM subscription WHERE company_id = $1 ORDER BY started_at, id`, [company]);
    expect(rows).toHaveLength(succeeded);
    expect(rows.map((row) => row.previous_plan_code)).toEqual(['FREE', ...rows.slice(0, -1).map((row) => row.plan_code)]);
    expect((await state()).plan_code).toBe(rows.at(-1)!.plan_code);
  });

  it('decides by the seats that were taken while it waited for its turn', async () => {
    company = await companyInState(database, { plan: 'PRO', seats: 5 });
    const inviting = new pg.Client({ connectionString: database.adminUrl });
    await inviting.connect();
    try {
      await inviting.query('BEGIN');
      await inviting.query('SELECT FROM ept.company WHERE company_id = $1 FOR SHARE', [company]);
      const downgrade = subscriptions.changePlan(company, { plan: 'FREE' });
      const refused = expect(downgrade).rejects.toMatchObject({ code: 'LIMIT_REACHED' });
      await inviting.query('UPDATE ept.company_seats SET used = 6 WHERE company_id = $1', [company]);
      await inviting.query('COMMIT');
      await refused;
    } finally {
      await inviting.end();
    }
  });

  it('rolls the change back with the transaction that it joined', async () => {
    await expect(
      modules.get(OwnerTransaction).run(async () => {
        await subscriptions.startTrial(company);
        throw new Error('later step failed');
      }),
    ).rejects.toThrow('later step failed');
    expect(await trail()).toEqual({ subscriptions: 0, audits: 0 });
    expect((await state()).trial_ends_at).toBeNull();
  });

  it.each(['UPDATE subscription SET amount_paid = 0', 'DELETE FROM subscription', `UPDATE vendor_audit SET actor = 'x'`, 'DELETE FROM vendor_audit'])(
    'cannot be rewritten by ept_owner: %s',
    async (statement) => {
      await expect(database.as('ept_owner', statement)).rejects.toMatchObject({ code: '42501' });
    },
  );
});
