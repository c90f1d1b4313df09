import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysOf, isCalendarDate, periodOf, periodProblem } from './period.js';

const day = fc.integer({ min: 0, max: 30_000 }).map((number) => new Date(number * 86_400_000).toISOString().slice(0, 10));

describe('a period', () => {
  it('is the month of today where nothing is asked for', () => {
    expect(periodOf('2028-02-11', undefined, undefined)).toEqual({ from: '2028-02-01', to: '2028-02-29' });
    expect(periodOf('2026-11-21', '2026-12-24', undefined)).toEqual({ from: '2026-12-24', to: '2026-12-31' });
    expect(periodOf('2026-11-21', undefined, '2026-09-10')).toEqual({ from: '2026-09-01', to: '2026-09-10' });
  });

  it('has each of its days once, in order', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 400 }), (from, more) => {
        const to = new Date(Date.parse(from) + more * 86_400_000).toISOString().slice(0, 10);
        const days = daysOf({ from, to });
        expect([days.length, days[0], days.at(-1)]).toEqual([more + 1, from, to]);
        expect([...days].sort()).toEqual(days);
        expect(new Set(days).size).toBe(days.length);
        expect(periodProblem({ from, to }, more + 1)).toBeNull();
        expect(periodProblem({ from, to }, more)).toMatch(more === 0 ? /At most 0/ : /At most/);
      }),
    );
  });

  it('does not end before it begins', () => {
    expect(periodProblem({ from: '2026-11-02', to: '2026-11-01' }, 92)).toBe('from must not be after to');
    expect(daysOf({ from: '2026-11-02', to: '2026-11-01' })).toEqual([]);
  });

  it.each(['2026-02-30', '2026-13-01', '2026-1-1', '275760-01-01', '', 'today', 20261102, null, '2026-11-02T00:00:00Z'])('knows that %j is no day', (value) => {
    expect(isCalendarDate(value)).toBe(false);
  });
});
