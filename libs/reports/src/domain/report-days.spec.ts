import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Days, daysIn, gaps, longestWithin, partsOfPeriod, periodProblem } from './report-days.js';

const MONTHS = ['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01', '2026-05-01', '2026-12-01'];

describe('the parts of a period', () => {
  it('are the summed months that lie in it, and the days before, between and after', () => {
    expect(partsOfPeriod({ from: '2026-01-15', to: '2026-05-10' }, ['2026-04-01', '2026-01-01', '2026-02-01', '2026-05-01'])).toEqual({
      months: ['2026-02-01', '2026-04-01'],
      ranges: [{ from: '2026-01-15', to: '2026-01-31' }, { from: '2026-03-01', to: '2026-03-31' }, { from: '2026-05-01', to: '2026-05-10' }],
    });
    expect(partsOfPeriod({ from: '2026-02-01', to: '2026-02-28' }, MONTHS)).toEqual({ months: ['2026-02-01'], ranges: [] });
    expect(partsOfPeriod({ from: '2026-02-01', to: '2026-02-27' }, MONTHS)).toEqual({ months: [], ranges: [{ from: '2026-02-01', to: '2026-02-27' }] });
  });

  it('hold each day of the period exactly once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 400 }), fc.subarray(MONTHS), (start, length, summed) => {
        const from = addDays('2025-10-01', start);
        const period = { from, to: addDays(from, length - 1) };
        const { months, ranges } = partsOfPeriod(period, summed);
        const days = [
          ...months.flatMap((month) => Array.from({ length: 31 }, (_, i) => addDays(month, i)).filter((day) => day.slice(0, 7) === month.slice(0, 7))),
          ...ranges.flatMap((range) => Array.from({ length: daysIn(range) }, (_, i) => addDays(range.from, i))),
        ];
        expect(days.toSorted()).toEqual(Array.from({ length }, (_, i) => addDays(from, i)));
      }),
    );
  });
});

describe('what is packed of a period', () => {
  const packed = fc.uniqueArray(
    fc.tuple(fc.integer({ min: 0, max: 100 }), fc.constantFrom(1, 7, 30)).map(([start, length]): Days => ({ from: addDays('2026-01-01', start), to: addDays('2026-01-01', start + length - 1) })),
    { selector: ({ from, to }) => `${from} ${to}` },
  );
  const each = ({ from, to }: Days): string[] => Array.from({ length: daysIn({ from, to }) }, (_, i) => addDays(from, i));

  it('and what is left of it hold each day exactly once, and longer ones go before shorter ones', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1, max: 60 }), packed, (start, length, periods) => {
        const from = addDays('2026-01-01', start);
        const period = { from, to: addDays(from, length - 1) };
        const chosen = longestWithin(period, periods);
        expect([...chosen, ...gaps(period, chosen)].flatMap(each).toSorted()).toEqual(each(period));
        for (const other of periods.filter((one) => one.from >= period.from && one.to <= period.to && !chosen.includes(one))) {
          expect(chosen.some((one) => one.from <= other.to && other.from <= one.to && daysIn(one) >= daysIn(other))).toBe(true);
        }
      }),
    );
  });
});

describe('a period', () => {
  it('is a day at least and 400 at most', () => {
    expect(periodProblem({ from: '2026-01-02', to: '2026-01-01' })).toBe('from must not be after to');
    expect(periodProblem({ from: '2026-01-01', to: '2026-01-01' })).toBeNull();
    expect(periodProblem({ from: '2026-01-01', to: addDays('2026-01-01', 399) })).toBeNull();
    expect(periodProblem({ from: '2026-01-01', to: addDays('2026-01-01', 400) })).toContain('400');
  });
});
