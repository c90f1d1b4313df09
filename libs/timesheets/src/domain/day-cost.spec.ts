import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOURLY_RATE_MAX } from '#contracts';
import { costOfDays, dayCost, type Rate, rateOn } from './day-cost.js';

const seconds = fc.integer({ min: 0, max: 90_000 });
const hourly = fc.integer({ min: 1, max: HOURLY_RATE_MAX });
const day = fc.integer({ min: 0, max: 60 }).map((number) => new Date(Date.UTC(2026, 0, 1) + number * 86_400_000).toISOString().slice(0, 10));
const rate: fc.Arbitrary<Rate> = fc.record({ validFrom: day, amount: fc.option(hourly), currency: fc.constantFrom('EUR', 'USD') });
/** As they are stored: by day, and of one day as they were set. */
const rates = fc.array(rate, { maxLength: 8 }).map((all) => all.toSorted((one, other) => (one.validFrom < other.validFrom ? -1 : Number(one.validFrom > other.validFrom))));
const worked = fc.uniqueArray(day, { maxLength: 20 }).chain((days) => fc.tuple(...days.map((one) => fc.record({ day: fc.constant(one), workedSeconds: seconds }))));

describe('what a day costs', () => {
  it('is its time by the rate, rounded half up to a minor unit', () => {
    fc.assert(
      fc.property(seconds, hourly, (time, amount) => {
        const [exact, unit] = [BigInt(time) * BigInt(amount), 3_600n];
        const rounded = exact / unit + ((exact % unit) * 2n >= unit ? 1n : 0n);
        expect(BigInt(dayCost(time, amount))).toBe(rounded);
      }),
    );
    expect([dayCost(1_800, 1), dayCost(1_799, 1), dayCost(5_400, 1), dayCost(3_600, 4_567)]).toEqual([1, 0, 2, 4_567]);
  });

  it('never falls where time or rate grows, and is nothing for no time, or less', () => {
    fc.assert(
      fc.property(seconds, seconds, hourly, (one, more, amount) => {
        expect(dayCost(one + more, amount)).toBeGreaterThanOrEqual(dayCost(one, amount));
        expect(dayCost(one, amount + 1)).toBeGreaterThanOrEqual(dayCost(one, amount));
        expect([dayCost(0, amount), dayCost(-one, amount)]).toEqual([0, 0]);
      }),
    );
  });
});

describe('the rate of a day', () => {
  it('is the last that is valid by then, and of one day the one that was set later', () => {
    fc.assert(
      fc.property(rates, day, (all, asked) => {
        const found = rateOn(all, asked);
        const possible = all.filter(({ validFrom }) => validFrom <= asked);
        expect(found).toBe(possible.at(-1) ?? null);
        for (const other of possible) expect(other.validFrom <= (found?.validFrom ?? '')).toBe(true);
      }),
    );
  });

  it('does not change by what is valid from a later day on', () => {
    fc.assert(
      fc.property(rates, day, hourly, (all, asked, amount) => {
        expect(rateOn([...all.filter(({ validFrom }) => validFrom < '2027'), { validFrom: '2027-01-01', amount, currency: 'EUR' }], asked)).toEqual(rateOn(all, asked));
      }),
    );
  });
});

describe('what days cost', () => {
  it('has each worked day in one place: costed, in another currency, or without a rate', () => {
    fc.assert(
      fc.property(worked, rates, (days, all) => {
        const { days: costed, otherCurrency } = costOfDays(days, all, 'EUR');
        const without = days.filter((one) => (rateOn(all, one.day)?.amount ?? null) === null).length;
        expect(costed.length + otherCurrency + without).toBe(days.length);
        for (const { day: one, amount } of costed) expect(amount).toBe(dayCost(days.find((each) => each.day === one)!.workedSeconds, rateOn(all, one)!.amount!));
        expect(costOfDays(days, all, 'USD').days).toHaveLength(otherCurrency);
      }),
    );
  });

  it('is nothing, not zero, without a rate, and from the day on which it ends', () => {
    const all: Rate[] = [{ validFrom: '2026-01-05', amount: 3_600, currency: 'EUR' }, { validFrom: '2026-01-07', amount: null, currency: 'EUR' }];
    const days = ['2026-01-04', '2026-01-05', '2026-01-06', '2026-01-07'].map((one) => ({ day: one, workedSeconds: 60 }));
    expect(costOfDays(days, all, 'EUR')).toEqual({ days: [{ day: '2026-01-05', amount: 60 }, { day: '2026-01-06', amount: 60 }], otherCurrency: 0 });
  });
});
