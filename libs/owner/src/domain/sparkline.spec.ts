import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activeMinutesByDay } from './sparkline.js';

const TODAY = 9_800;

describe('activeMinutesByDay', () => {
  it('has 30 days, today last', () => {
    expect(activeMinutesByDay({ today: TODAY, days: [], seconds: [] })).toEqual(Array.from({ length: 30 }, () => 0));
    expect(activeMinutesByDay({ today: TODAY, days: [TODAY, TODAY - 29], seconds: [90, 3_600] })).toEqual([60, ...Array.from({ length: 28 }, () => 0), 2]);
  });

  it('leaves out what is older or still to come, and loses no more than half a minute a day', () => {
    const used = fc.uniqueArray(fc.record({ age: fc.integer({ min: -5, max: 40 }), seconds: fc.nat({ max: 86_400 }) }), { selector: ({ age }) => age });
    fc.assert(
      fc.property(used, (each) => {
        const inside = each.filter(({ age }) => age >= 0 && age < 30);
        const total = inside.reduce((sum, { seconds }) => sum + seconds, 0) / 60;
        const minutes = activeMinutesByDay({ today: TODAY, days: each.map(({ age }) => TODAY - age), seconds: each.map(({ seconds }) => seconds) });
        expect(minutes).toHaveLength(30);
        expect(Math.abs(minutes.reduce((sum, day) => sum + day, 0) - total)).toBeLessThanOrEqual(inside.length / 2);
      }),
    );
  });
});
