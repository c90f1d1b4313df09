import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMPANY_STATUSES } from '#contracts';
import { servable } from './servable.js';

const NOW = new Date('2026-03-01T12:00:00.000Z');
const at = (milliseconds: number): Date => new Date(NOW.getTime() + milliseconds);
const end = fc.option(fc.integer({ min: -1e9, max: 1e9 }).map(at), { nil: null });

describe('servable', () => {
  it.each([
    [-1, false],
    [0, false],
    [1, true],
  ])('serves a trial that ends %i ms from now: %s', (offset, expected) => {
    expect(servable({ status: 'TRIAL', trialEndsAt: at(offset), subscriptionExpiresAt: null }, NOW)).toBe(expected);
    expect(servable({ status: 'ACTIVE', trialEndsAt: null, subscriptionExpiresAt: at(offset) }, NOW)).toBe(expected);
  });

  it('serves an active company without an end, but no trial without one', () => {
    expect(servable({ status: 'ACTIVE', trialEndsAt: null, subscriptionExpiresAt: null }, NOW)).toBe(true);
    expect(servable({ status: 'TRIAL', trialEndsAt: null, subscriptionExpiresAt: null }, NOW)).toBe(false);
  });

  it('never serves a suspended or cancelled company, whatever its dates', () => {
    fc.assert(
      fc.property(fc.constantFrom('SUSPENDED' as const, 'CANCELLED' as const), end, end, (status, trialEndsAt, subscriptionExpiresAt) =>
        !servable({ status, trialEndsAt, subscriptionExpiresAt }, NOW)),
    );
  });

  it('once refused by time stays refused as time goes on', () => {
    fc.assert(
      fc.property(fc.constantFrom(...COMPANY_STATUSES), end, end, fc.nat(1e9), (status, trialEndsAt, subscriptionExpiresAt, later) => {
        const company = { status, trialEndsAt, subscriptionExpiresAt };
        return servable(company, NOW) || !servable(company, at(later));
      }),
    );
  });
});
