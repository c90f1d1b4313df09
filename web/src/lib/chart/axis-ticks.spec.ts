import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisTicks } from './axis-ticks';

describe('axisTicks', () => {
  it.each([
    [0, [0, 1]],
    [3.2, [0, 1, 2, 3, 4]],
    [8, [0, 2, 4, 6, 8]],
    [23, [0, 5, 10, 15, 20, 25]],
    [95, [0, 20, 40, 60, 80, 100]],
    [190, [0, 50, 100, 150, 200]],
    [380, [0, 100, 200, 300, 400]],
    [1_000, [0, 200, 400, 600, 800, 1_000]],
    [4_321, [0, 1_000, 2_000, 3_000, 4_000, 5_000]],
  ])('marks %d hours, days or people by steps that one counts in', (most, ticks) => {
    expect(axisTicks(most)).toEqual(ticks);
    if (most === 0 || most > 2.5) expect(axisTicks(most, 'hours')).toEqual(ticks);
  });

  it.each([
    [0.05, [0, 1, 2, 3]],
    [0.5, [0, 10, 20, 30]],
    [0.7, [0, 10, 20, 30, 40, 50]],
    [1.2, [0, 15, 30, 45, 60, 75]],
    [2, [0, 30, 60, 90, 120]],
  ])('marks %d hours by minutes', (most, minutes) => {
    expect(axisTicks(most, 'hours').map((hours) => Math.round(hours * 60))).toEqual(minutes);
  });

  it('keeps whole what is whole', () => {
    expect(axisTicks(1)).toEqual([0, 1]);
    expect(axisTicks(3, 'whole', 2)).toEqual([0, 2, 4]);
  });

  it('always holds what it shows, in at most as many steps as were asked for, with no step to spare', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 1e7, noNaN: true }), fc.constantFrom('hours', 'whole'), fc.integer({ min: 2, max: 8 }), (most, unit, steps) => {
        const ticks = axisTicks(most, unit, steps);
        const [step = 0, last = 0] = [ticks[1], ticks.at(-1)];
        expect(ticks.length - 1).toBeLessThanOrEqual(steps);
        expect(last).toBeGreaterThanOrEqual(most - step / 1_000);
        expect(last - step).toBeLessThan(most);
      }),
    );
  });
});
