import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { costsBy, inMajorUnits, totalCost } from './cost-sums.js';

const days = fc.array(fc.record({ employeeId: fc.constantFrom('a', 'b', 'c'), amount: fc.nat(1_000_000) }));

describe('sums of costs', () => {
  it('by whatever key come to the total, and to none where nothing is costed', () => {
    fc.assert(
      fc.property(days, (all) => {
        const sums = costsBy(all, ({ employeeId }) => employeeId);
        expect([...sums.keys()].sort()).toEqual([...new Set(all.map(({ employeeId }) => employeeId))].sort());
        expect(all.length === 0 ? null : [...sums.values()].reduce((sum, one) => sum + one, 0)).toBe(totalCost(all));
      }),
    );
  });

  it('are written with the decimals of their currency', () => {
    expect([inMajorUnits(4_567, 'EUR'), inMajorUnits(4_567, 'JPY'), inMajorUnits(4_567, 'KWD'), inMajorUnits(0, 'EUR'), inMajorUnits(null, 'EUR')]).toEqual([45.67, 4_567, 4.567, 0, null]);
    fc.assert(fc.property(fc.nat(2_000_000_000), (amount) => void expect(String(inMajorUnits(amount, 'EUR'))).toMatch(/^\d+(\.\d{1,2})?$/)));
  });
});
