import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMPANY_STATUSES, SUBSCRIPTION_EVENTS } from '#contracts';
import { servable } from './servable.js';
import { type SubscriptionPeriod, subscriptionStatus } from './subscription-status.js';

const NOW = new Date('2026-03-31T00:00:00.000Z');
const day = (date: string): Date => new Date(`2026-${date}T00:00:00.000Z`);
const ACTIVE = { status: 'ACTIVE' as const, trialEndsAt: null, subscriptionExpiresAt: day('04-30') };
const TRIAL_ROW: SubscriptionPeriod = { event: 'TRIAL_STARTED', statusTo: 'TRIAL', startedAt: day('01-01'), expiresAt: day('01-31') };

describe('subscriptionStatus', () => {
  it('is CANCELLED where another row cut the period short', () => {
    expect(subscriptionStatus(TRIAL_ROW, { startedAt: day('01-10') }, ACTIVE, NOW)).toBe('CANCELLED');
  });

  it('is EXPIRED where the period ended before the next began', () => {
    expect(subscriptionStatus(TRIAL_ROW, { startedAt: day('02-10') }, ACTIVE, NOW)).toBe('EXPIRED');
  });

  it('is ACTIVE for the newest row of a company that may be served', () => {
    const row: SubscriptionPeriod = { event: 'ACTIVATED', statusTo: 'ACTIVE', startedAt: day('03-30'), expiresAt: day('04-30') };
    expect(subscriptionStatus(row, null, ACTIVE, NOW)).toBe('ACTIVE');
    expect(subscriptionStatus(row, null, ACTIVE, day('04-30'))).toBe('EXPIRED');
  });

  it('is CANCELLED for a suspension and for a plan changed during one', () => {
    const company = { ...ACTIVE, status: 'SUSPENDED' as const };
    for (const event of ['SUSPENDED', 'PLAN_CHANGED'] as const) {
      expect(subscriptionStatus({ event, statusTo: 'SUSPENDED', startedAt: day('03-01'), expiresAt: day('04-30') }, null, company, NOW)).toBe('CANCELLED');
    }
  });

  it('has at most one ACTIVE row in any history, and none where the company may not be served', () => {
    const end = fc.option(fc.integer({ min: -100, max: 100 }), { nil: null });
    const instant = (offset: number | null): Date | null => (offset === null ? null : new Date(NOW.getTime() + offset * 86_400_000));
    const rows = fc.array(fc.record({ event: fc.constantFrom(...SUBSCRIPTION_EVENTS), statusTo: fc.constantFrom(...COMPANY_STATUSES), expires: end }), { minLength: 1 });
    fc.assert(
      fc.property(rows, fc.constantFrom(...COMPANY_STATUSES), end, end, (drawn, status, trial, expires) => {
        const company = { status, trialEndsAt: instant(trial), subscriptionExpiresAt: instant(expires) };
        const history = drawn.map((row, index): SubscriptionPeriod => ({
          ...row,
          startedAt: new Date(NOW.getTime() - (drawn.length - index) * 86_400_000),
          expiresAt: instant(row.expires),
        }));
        const statuses = history.map((row, index) => subscriptionStatus(row, history[index + 1] ?? null, company, NOW));
        expect(statuses.filter((shown) => shown === 'ACTIVE').length).toBeLessThanOrEqual(servable(company, NOW) ? 1 : 0);
      }),
    );
  });
});
