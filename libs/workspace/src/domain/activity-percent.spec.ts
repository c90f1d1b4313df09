import { describe, expect, it } from 'vitest';
import { activityPercent } from './activity-percent.js';

describe('activityPercent', () => {
  it.each([
    [0, 0, null],
    [0, 60, 0],
    [60, 0, 100],
    [2, 1, 67],
    [995, 5, 100],
    [994, 6, 99],
  ])('of %i active and %i idle seconds is %s', (active, idle, percent) => expect(activityPercent(active, idle)).toBe(percent));
});
