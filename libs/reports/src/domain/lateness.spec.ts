import { describe, expect, it } from 'vitest';
import { clock, minutesLate } from './lateness.js';

const HOURS = { days: [1, 2, 3, 4, 5], from: '09:00', to: '17:30' };

describe('minutes late', () => {
  it('are those after the beginning of the working hours, by the clock on the wall', () => {
    expect(['08:12', '09:00', '09:01', '11:30', '23:59'].map((time) => minutesLate(HOURS, 3, time))).toEqual([0, 0, 1, 150, 899]);
  });

  it('are unknown without working hours, on other days, and where the hours go over midnight', () => {
    expect(minutesLate(null, 3, '10:00')).toBeNull();
    expect(minutesLate(HOURS, 6, '10:00')).toBeNull();
    expect(minutesLate({ days: [1], from: '22:00', to: '06:00' }, 1, '23:00')).toBeNull();
    expect(minutesLate({ days: [1], from: '00:00', to: '24:00' }, 1, '00:10')).toBe(10);
  });

  it('are written as a clock shows them', () => expect([0, 61, 599.6].map(clock)).toEqual(['00:00', '01:01', '10:00']));
});
