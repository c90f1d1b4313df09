import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Rate, rateOn } from './day-cost.js';
import { daysOf } from './period.js';
import { placedRates, rateAfter } from './placed-rates.js';

const DAYS = daysOf({ from: '2026-02-20', to: '2026-04-10' });
const rate: fc.Arbitrary<Rate> = fc.record({ validFrom: fc.constantFrom(...DAYS), amount: fc.option(fc.integer({ min: 1, max: 10_000 })), currency: fc.constantFrom('EUR', 'USD') });
const rates = fc.array(rate, { maxLength: 8 }).map((all) => all.toSorted((one, other) => (one.validFrom < other.validFrom ? -1 : Number(one.validFrom > other.validFrom))));

describe('rates by places of days', () => {
  it('are those of the days', () => {
    fc.assert(
      fc.property(rates, fc.integer({ min: 0, max: 20 }), fc.nat({ max: 20 }), (all, first, after) => {
        const places = new Map(DAYS.slice(first, first + 21).map((day, place) => [day, place]));
        const found = rateAfter(placedRates(all, places, 'EUR'), after);
        const expected = rateOn(all, DAYS[first + after]!);
        expect(found && { amount: found.amount, counts: found.counts }).toEqual(expected && { amount: expected.amount, counts: expected.currency === 'EUR' });
      }),
    );
  });
});
