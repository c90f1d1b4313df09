import { describe, expect, it } from 'vitest';
import { calendarWeeks, rangeOf, readSpan, shadeOf, shortTime, spanNeighbours } from './span-days';

describe('rangeOf', () => {
  it('is the week from Monday, also over a new year and on its ends', () => {
    for (const day of ['2025-12-29', '2026-01-01', '2026-01-04']) expect(rangeOf(day, 'week')).toEqual({ from: '2025-12-29', to: '2026-01-04' });
    expect(rangeOf('2026-03-29', 'week')).toEqual({ from: '2026-03-23', to: '2026-03-29' });
  });

  it('is the whole month, however long', () => {
    expect(rangeOf('2028-02-10', 'month')).toEqual({ from: '2028-02-01', to: '2028-02-29' });
    expect(rangeOf('2026-12-31', 'month')).toEqual({ from: '2026-12-01', to: '2026-12-31' });
  });
});

describe('spanNeighbours', () => {
  it('step by the span and not beyond today', () => {
    expect(spanNeighbours('2026-11-18', 'week', '2026-11-20')).toEqual({ before: '2026-11-09', after: null });
    expect(spanNeighbours('2026-10-31', 'month', '2026-11-20')).toEqual({ before: '2026-09-01', after: '2026-11-01' });
    expect(spanNeighbours('2026-11-19', 'day', '2026-11-20')).toEqual({ before: '2026-11-18', after: '2026-11-20' });
  });
});

describe('calendarWeeks', () => {
  it('begin on Monday and have all days once', () => {
    const weeks = calendarWeeks('2026-11-01', '2026-11-30');
    expect(weeks.map((week) => week.length)).toEqual([7, 7, 7, 7, 7, 7]);
    expect(weeks[0]).toEqual([null, null, null, null, null, null, '2026-11-01']);
    expect(weeks[5]).toEqual(['2026-11-30', null, null, null, null, null, null]);
    expect(weeks.flat().filter((day) => day !== null)).toHaveLength(30);
  });
});

describe('what a cell says', () => {
  it('is shaded by active time', () => {
    expect([0, 1, 7_199, 7_200, 28_799, 80_000].map(shadeOf)).toEqual([0, 1, 1, 2, 4, 4]);
  });

  it('is hours and minutes', () => {
    expect([27_720, 59 * 60 + 40, -1_800, 0].map(shortTime)).toEqual(['7:42', '1:00', '−0:30', '0:00']);
  });

  it('is a day unless the address names another span', () => {
    expect(['span=week', 'span=year', ''].map((text) => readSpan(new URLSearchParams(text)))).toEqual(['week', 'day', 'day']);
  });
});
