import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WorkingHours } from '#contracts';
import { workingTime } from './working-hours.js';

const at = (text: string): number => Date.parse(text);
const WEEKDAYS = { days: [1, 2, 3, 4, 5], from: '09:00', to: '17:30' };

describe('working hours', () => {
  it.each([
    ['Monday, the first instant', '2026-11-02T08:00:00.000Z', true],
    ['Monday, the instant before', '2026-11-02T07:59:59.999Z', false],
    ['Friday, the last instant', '2026-11-06T16:29:59.999Z', true],
    ['Friday, the end itself', '2026-11-06T16:30:00.000Z', false],
    ['Saturday', '2026-11-07T10:00:00.000Z', false],
    ['a Monday of summer time', '2026-07-06T07:00:00.000Z', true],
  ])('are by the wall clock of the zone: %s', (_, instant, expected) => {
    expect(workingTime(WEEKDAYS, 'Europe/Berlin')(at(instant))).toBe(expected);
  });

  it.each([
    ['Friday evening', '2026-11-06T22:00:00.000Z', true],
    ['Saturday morning, which is Friday’s night', '2026-11-07T05:59:00.000Z', true],
    ['Saturday, after it', '2026-11-07T06:00:00.000Z', false],
    ['Saturday evening', '2026-11-07T22:30:00.000Z', false],
    ['Friday morning, which would be Thursday’s night', '2026-11-06T03:00:00.000Z', false],
  ])('over midnight belong to the day on which they begin: %s', (_, instant, expected) => {
    expect(workingTime({ days: [5], from: '22:00', to: '06:00' }, 'UTC')(at(instant))).toBe(expected);
  });

  it('count an hour that the clock repeats twice, and one that it leaves out never', () => {
    const night = workingTime({ days: [7], from: '02:00', to: '03:00' }, 'Europe/Berlin');
    const minutes = (day: string): number => Array.from({ length: 24 * 60 }, (_, i) => at(day) + i * 60_000).filter(night).length;
    expect([minutes('2026-10-25T00:00:00.000Z'), minutes('2026-03-29T00:00:00.000Z'), minutes('2026-03-22T00:00:00.000Z')]).toEqual([120, 0, 60]);
  });

  it('of a whole day, every day, are always', () => {
    const always = workingTime({ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00' }, 'Australia/Lord_Howe');
    fc.assert(fc.property(fc.date({ min: new Date('2000-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }), (date) => always(date.getTime())));
  });

  it('are what Intl says of weekday and time, in any zone', () => {
    const zones = ['UTC', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Pacific/Apia', 'America/St_Johns'];
    const time = fc.integer({ min: 0, max: 1_439 }).map((minute) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`);
    const hours = fc.record({ days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }), from: time, to: time }).filter(({ from, to }) => from !== to);
    const instant = fc.integer({ min: at('2020-01-01T00:00:00Z'), max: at('2030-01-01T00:00:00Z') });
    fc.assert(fc.property(hours, fc.constantFrom(...zones), instant, (wanted, zone, when) => workingTime(wanted, zone)(when) === byIntl(wanted, zone, when)));
  });
});

/** The same in the slow and obvious way. */
function byIntl({ days, from, to }: WorkingHours, timeZone: string, instant: number): boolean {
  const shown = new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).formatToParts(instant);
  const part = (type: string): string => shown.find((one) => one.type === type)?.value ?? '';
  const day = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(part('weekday')) + 1;
  const time = `${part('hour')}:${part('minute')}`;
  const before = day === 1 ? 7 : day - 1;
  if (from < to) return days.includes(day) && time >= from && time < to;
  return (days.includes(day) && time >= from) || (days.includes(before) && time < to);
}
