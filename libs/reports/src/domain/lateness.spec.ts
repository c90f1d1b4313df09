import { describe, expect, it } from 'vitest';
import { clock, latenessRule, minutesLate } from './lateness.js';

const NO_HOLIDAYS = new Set<string>();
const HOURS = { days: [1, 2, 3, 4, 5], from: '09:00', to: '17:30' };
const RULE = latenessRule(HOURS, NO_HOLIDAYS);
const WEDNESDAY = '2026-11-04';

describe('minutes late', () => {
  it('are those after the beginning of the working hours, by the clock on the wall', () => {
    expect([492, 540, 541, 690, 1_439].map((minute) => minutesLate(RULE, WEDNESDAY, minute))).toEqual([0, 0, 1, 150, 899]);
  });

  it('are unknown without working hours, on other days, and where the hours go over midnight', () => {
    expect(minutesLate(latenessRule(null, NO_HOLIDAYS), WEDNESDAY, 600)).toBeNull();
    expect([minutesLate(RULE, '2026-11-07', 600), minutesLate(RULE, '2026-11-08', 600), minutesLate(RULE, '2026-11-09', 600)]).toEqual([null, null, 60]);
    expect(latenessRule({ days: [1], from: '22:00', to: '06:00' }, NO_HOLIDAYS)).toBeNull();
    expect(latenessRule({ days: [7], from: '00:00', to: '24:00' }, NO_HOLIDAYS)).toEqual({ days: [7], fromMinute: 0, holidays: NO_HOLIDAYS });
  });

  it('are unknown on a holiday, and on no other day', () => {
    const rule = latenessRule(HOURS, new Set([WEDNESDAY]));
    expect([minutesLate(rule, WEDNESDAY, 600), minutesLate(rule, '2026-11-05', 600)]).toEqual([null, 60]);
  });

  it('are written as a clock shows them', () => expect([0, 61, 599.6, 1_440].map(clock)).toEqual(['00:00', '01:01', '10:00', '24:00']));
});
