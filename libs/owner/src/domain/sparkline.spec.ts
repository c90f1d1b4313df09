import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activeMinutesByDay } from './sparkline.js';

describe('activeMinutesByDay', () => {
  it('has 30 days, today last', () => {
    expect(activeMinutesByDay({})).toEqual(Array.from({ length: 30 }, () => 0));
    expect(activeMinutesByDay({ 0: 90, 29: 3_600 })).toEqual([60, ...Array.from({ length: 28 }, () => 0), 2]);
  });

  it('leaves out what is older or still to come, and loses no more than half a minute a day', () => {
    const seconds = fc.dictionary(fc.integer({ min: -5, max: 40 }).map(String), fc.nat({ max: 86_400 }));
    fc.assert(
      fc.property(seconds, (byAge) => {
        const inside = Object.entries(byAge).filter(([age]) => Number(age) >= 0 && Number(age) < 30);
        const total = inside.reduce((sum, [, each]) => sum + each, 0) / 60;
        const days = activeMinutesByDay(byAge);
        expect(days).toHaveLength(30);
        expect(Math.abs(days.reduce((sum, each) => sum + each, 0) - total)).toBeLessThanOrEqual(inside.length / 2);
      }),
    );
  });
});
