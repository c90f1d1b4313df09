import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPaidAmount, minorUnits, PAID_MAX } from './paid-amount.js';

describe('paid amount', () => {
  it.each([-1, 1.5, PAID_MAX + 1, Number.NaN, '100', null, [], {}, { amount: 1 }, { amount: 1, currency: 'EUR' }, { amount: -1, currency: 'USD' }, { amount: 1, currency: 'USD', tip: 1 }])(
    'is not %j',
    (value) => {
      expect(isPaidAmount(value)).toBe(false);
    },
  );

  it('is any whole number of minor units, with or without its currency', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: PAID_MAX }), (amount) => {
        for (const paid of [amount, { amount, currency: 'USD' as const }]) {
          expect(isPaidAmount(paid)).toBe(true);
          expect(minorUnits(paid)).toBe(amount);
        }
      }),
    );
  });
});
