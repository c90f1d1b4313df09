import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyPlanChange, lowersLimit } from './plan-changes.js';

const NOW = new Date('2026-11-02T09:00:00Z');
const BEFORE = new Date('2026-10-02T09:00:00Z');
const PLAN = { code: 'PRO', name: 'Pro', maxEmployees: 50, maxStorageMb: 100, screenshotRetentionDays: 90, priceAmount: 9_900, priceCurrency: 'USD' as const, features: [], retiredAt: null };

const terms = fc.record(
  { name: fc.string(), maxEmployees: fc.nat(), maxStorageMb: fc.nat(), screenshotRetentionDays: fc.nat(), priceAmount: fc.nat(), features: fc.array(fc.string()), retired: fc.boolean() },
  { requiredKeys: [] },
);

describe('a change of a plan', () => {
  it('changes what is given and nothing else', () => {
    fc.assert(
      fc.property(terms, (changes) => {
        const { retired, ...given } = changes;
        expect(applyPlanChange(PLAN, changes, NOW)).toEqual({ ...PLAN, ...given, retiredAt: retired ? NOW : null });
      }),
    );
  });

  it('made twice is as made once', () => {
    fc.assert(
      fc.property(terms, (changes) => {
        const once = applyPlanChange(PLAN, changes, BEFORE);
        expect(applyPlanChange(once, changes, NOW)).toEqual(once);
      }),
    );
  });

  it('leaves what is given as undefined', () => {
    expect(applyPlanChange(PLAN, { name: undefined, retired: undefined }, NOW)).toEqual(PLAN);
  });

  it('puts a retired plan on offer again', () => {
    expect(applyPlanChange({ ...PLAN, retiredAt: BEFORE }, { retired: false }, NOW).retiredAt).toBeNull();
  });

  it('lowers a limit where either is lower', () => {
    expect(lowersLimit(PLAN, { maxEmployees: 50, maxStorageMb: 100 })).toBe(false);
    expect(lowersLimit(PLAN, { maxEmployees: 51, maxStorageMb: 101 })).toBe(false);
    expect(lowersLimit(PLAN, { maxEmployees: 49, maxStorageMb: 1_000 })).toBe(true);
    expect(lowersLimit(PLAN, { maxEmployees: 500, maxStorageMb: 99 })).toBe(true);
  });
});
