import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { periodKey, withCosts } from './report-costs.js';
import { daysIn } from './report-days.js';

const day = fc.integer({ min: 0, max: 30_000 }).map((number) => new Date(number * 86_400_000).toISOString().slice(0, 10));
const firstDay = fc.constantFrom(1, 6, 7);
const weekday = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay() || 7;

describe('the line of a day', () => {
  it('begins at most six days before it, on the first day of the week', () => {
    fc.assert(
      fc.property(day, firstDay, (date, first) => {
        const week = periodKey(date, 'week', first);
        expect(weekday(week)).toBe(first);
        expect(daysIn({ from: week, to: date })).toBeGreaterThanOrEqual(1);
        expect(daysIn({ from: week, to: date })).toBeLessThanOrEqual(7);
        expect(periodKey(week, 'week', first)).toBe(week);
      }),
    );
  });

  it('is the day itself, or the first of its month', () => {
    expect([periodKey('2026-11-29', 'day', 1), periodKey('2026-11-29', 'month', 1), periodKey('2026-11-29', 'week', 1), periodKey('2026-11-29', 'week', 7)]).toEqual(['2026-11-29', '2026-11-01', '2026-11-23', '2026-11-29']);
  });
});

describe('lines with costs', () => {
  it('have each cost once, whether there was a line for it or not', () => {
    const keys = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'));
    fc.assert(
      fc.property(keys, fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.nat()), (recorded, amounts) => {
        const costs = new Map(Object.entries(amounts));
        const rows = withCosts(recorded.map((key) => ({ key, seconds: 1 })), costs, (key) => ({ key, seconds: 0 }));
        expect(rows.slice(0, recorded.length).map(({ key }) => key)).toEqual(recorded);
        expect(new Map(rows.filter(({ cost }) => cost !== null).map(({ key, cost }) => [key, cost]))).toEqual(costs);
        expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
      }),
    );
  });
});
