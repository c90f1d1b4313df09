import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysIn, partsOfPeriod, periodProblem } from './report-days.js';

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

describe('a period', () => {
  it('is a day at least and 400 at most', () => {
    expect(periodProblem({ from: '2026-01-02', to: '2026-01-01' })).toBe('from must not be after to');
    expect(periodProblem({ from: '2026-01-01', to: '2026-01-01' })).toBeNull();
    expect(periodProblem({ from: '2026-01-01', to: addDays('2026-01-01', 399) })).toBeNull();
    expect(periodProblem({ from: '2026-01-01', to: addDays('2026-01-01', 400) })).toContain('400');
  });
});
