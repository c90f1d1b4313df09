import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysBetween } from './days-between.js';

describe('daysBetween', () => {
  it('includes both ends, over months and leap days', () => {
    expect(daysBetween('2028-02-28', '2028-03-01')).toEqual(['2028-02-28', '2028-02-29', '2028-03-01']);
    expect(daysBetween('2026-10-25', '2026-10-25')).toEqual(['2026-10-25']);
  });

  it('is empty when the range is turned round', () => {
    expect(daysBetween('2026-10-26', '2026-10-25')).toEqual([]);
  });

  it('has each day once, in order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30_000 }), fc.integer({ min: 0, max: 400 }), (start, length) => {
        const day = (count: number): string => new Date(count * 86_400_000).toISOString().slice(0, 10);
        const days = daysBetween(day(start), day(start + length));
        expect(days).toHaveLength(length + 1);
        expect([...new Set(days)].sort()).toEqual(days);
      }),
    );
  });
});
