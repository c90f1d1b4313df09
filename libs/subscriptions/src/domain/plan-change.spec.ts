import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exceededLimit } from './plan-change.js';

const FREE = { maxEmployees: 5, maxStorageMb: 10_000 };
const use = fc.record({ seats: fc.nat(2_000), storageMb: fc.nat(2_000_000) });
const limits = fc.record({ maxEmployees: fc.integer({ min: 1, max: 2_000 }), maxStorageMb: fc.nat(2_000_000) });

describe('exceededLimit', () => {
  it('lets use that equals the limit through', () => {
    expect(exceededLimit(FREE, { seats: 5, storageMb: 10_000 })).toBeNull();
  });

  it('refuses the sixth seat and the first megabyte too many, with the counts', () => {
    expect(exceededLimit(FREE, { seats: 6, storageMb: 0 })).toEqual({ resource: 'employees', limit: 5, used: 6 });
    expect(exceededLimit(FREE, { seats: 1, storageMb: 10_000.001 })).toEqual({ resource: 'storage', limit: 10_000, used: 10_000.001 });
  });

  it('names a limit exactly when one is exceeded', () => {
    fc.assert(
      fc.property(limits, use, (plan, used) => {
        const refusal = exceededLimit(plan, used);
        expect(refusal !== null).toBe(used.seats > plan.maxEmployees || used.storageMb > plan.maxStorageMb);
        if (refusal) expect(refusal.used).toBeGreaterThan(refusal.limit);
      }),
    );
  });

  it('never refuses a plan at least as large as one that fits', () => {
    fc.assert(
      fc.property(limits, limits, use, (small, more, used) => {
        const large = { maxEmployees: small.maxEmployees + more.maxEmployees, maxStorageMb: small.maxStorageMb + more.maxStorageMb };
        return exceededLimit(small, used) !== null || exceededLimit(large, used) === null;
      }),
    );
  });
});
