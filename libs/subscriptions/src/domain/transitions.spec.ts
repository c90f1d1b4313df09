import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMPANY_STATUSES } from '#contracts';
import type { ContractState } from './contract-state.js';
import { servable } from './servable.js';
import { cancel, type Change, changePlan, expire, isRefused, type Outcome, reactivate, startTrial, suspend } from './transitions.js';

const NOW = new Date('2026-03-01T12:00:00.000Z');
const LATER = new Date('2026-03-11T12:00:00.000Z');
const TRIAL: ContractState = {
  status: 'TRIAL',
  planCode: 'FREE',
  trialEndsAt: LATER,
  subscriptionExpiresAt: null,
  suspendedReason: null,
  cancelledAt: null,
};

const end = fc.option(fc.date({ min: new Date('2026-01-01'), max: new Date('2026-12-31'), noInvalidDate: true }), { nil: null });
const anyState: fc.Arbitrary<ContractState> = fc.record({
  status: fc.constantFrom(...COMPANY_STATUSES),
  planCode: fc.constantFrom('FREE', 'PRO', 'ENTERPRISE'),
  trialEndsAt: end,
  subscriptionExpiresAt: end,
  suspendedReason: fc.constantFrom(null, 'unpaid'),
  cancelledAt: end,
});

function allowed(outcome: Outcome): Change {
  if (isRefused(outcome)) throw new Error(outcome.refused);
  return outcome;
}

describe('transitions', () => {
  it('starts a trial once', () => {
    const started = allowed(startTrial({ ...TRIAL, trialEndsAt: null }, NOW));
    expect(started.to.trialEndsAt?.toISOString()).toBe('2026-03-31T12:00:00.000Z');
    expect(isRefused(startTrial(started.to, NOW))).toBe(true);
  });

  it('changes the plan and nothing else', () => {
    expect(allowed(changePlan(TRIAL, 'PRO'))).toEqual({ event: 'PLAN_CHANGED', to: { ...TRIAL, planCode: 'PRO' } });
  });

  it('refuses the plan that the company has', () => {
    expect(isRefused(changePlan(TRIAL, 'FREE'))).toBe(true);
  });

  it('turns a trial into an active subscription', () => {
    const change = allowed(reactivate(TRIAL, 30, NOW));
    expect(change.event).toBe('ACTIVATED');
    expect(change.to.subscriptionExpiresAt?.toISOString()).toBe('2026-03-31T12:00:00.000Z');
  });

  it('refuses a reactivation whose maker has seen another end', () => {
    const once = allowed(reactivate(TRIAL, 30, NOW, null)).to;
    expect(isRefused(reactivate(once, 30, NOW, null))).toBe(true);
    expect(isRefused(reactivate(once, 30, NOW, LATER))).toBe(true);
    expect(allowed(reactivate(once, 30, NOW, new Date('2026-03-31T12:00:00.000Z'))).to.subscriptionExpiresAt?.toISOString()).toBe('2026-04-30T12:00:00.000Z');
  });

  it('refuses to extend what has no end', () => {
    expect(isRefused(reactivate({ ...TRIAL, status: 'ACTIVE' }, 30, NOW))).toBe(true);
  });

  it('brings a cancelled company back as long as its data is kept, and not a moment longer', () => {
    const cancelled = allowed(cancel(TRIAL, NOW)).to;
    expect(isRefused(reactivate(cancelled, 30, new Date('2026-03-31T11:59:59.999Z')))).toBe(false);
    expect(isRefused(reactivate(cancelled, 30, new Date('2026-03-31T12:00:00.000Z')))).toBe(true);
  });

  it('serves nobody after suspending or cancelling', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        for (const outcome of [suspend(state, 'unpaid'), cancel(state, NOW)]) {
          if (!isRefused(outcome)) expect(servable(outcome.to, NOW)).toBe(false);
        }
      }),
    );
  });

  it('serves everybody whom reactivation was not refused, and forgets why they were not', () => {
    fc.assert(
      fc.property(anyState, fc.integer({ min: 1, max: 366 }), (state, days) => {
        const outcome = reactivate(state, days, NOW);
        if (isRefused(outcome)) return;
        expect(servable(outcome.to, NOW)).toBe(true);
        expect(outcome.to).toMatchObject({ suspendedReason: null, cancelledAt: null, planCode: state.planCode });
      }),
    );
  });

  it('refuses to do twice what changes nothing the second time', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        for (const step of [(s: ContractState) => suspend(s, 'x'), (s: ContractState) => cancel(s, NOW), (s: ContractState) => changePlan(s, 'PRO')]) {
          const first = step(state);
          if (!isRefused(first)) expect(isRefused(step(first.to))).toBe(true);
        }
      }),
    );
  });
});

describe('the mark of an end', () => {
  const END = new Date('2026-11-02T09:00:00.000Z');
  const agreed = { planCode: 'PRO', trialEndsAt: END, subscriptionExpiresAt: END, suspendedReason: null, cancelledAt: null };

  it.each([['TRIAL', -1, false], ['TRIAL', 0, true], ['TRIAL', 1, true], ['ACTIVE', -1, false], ['ACTIVE', 0, true], ['ACTIVE', 1, true], ['SUSPENDED', 1, false], ['CANCELLED', 1, false]] as const)('of %s, %i s from it: %s', (status, seconds, marked) => {
    const state = { ...agreed, status };
    const outcome = expire(state, new Date(END.getTime() + seconds * 1_000));
    expect(isRefused(outcome)).toBe(!marked);
    if (!isRefused(outcome)) expect(outcome).toEqual({ event: 'EXPIRED', to: state });
  });

  it('is not of what has no end', () => {
    expect(isRefused(expire({ ...agreed, status: 'ACTIVE', subscriptionExpiresAt: null }, END))).toBe(true);
  });
});
