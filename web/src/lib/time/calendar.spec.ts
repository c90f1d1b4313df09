import { describe, expect, it } from 'vitest';
import { addDays, daysInclusive, daysLeft, isCalendarDate, todayIn } from './calendar';

describe('calendar dates', () => {
  it('refuses what is not a date', () => {
    expect(isCalendarDate('2026-02-28')).toBe(true);
    expect(isCalendarDate('2026-02-30')).toBe(false);
    expect(isCalendarDate('2026-2-3')).toBe(false);
    expect(isCalendarDate('yesterday')).toBe(false);
  });

  it('counts over the end of a month and a change of clocks', () => {
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
    expect(addDays('2026-10-24', 2)).toBe('2026-10-26');
    expect(daysInclusive('2026-10-24', '2026-10-26')).toBe(3);
  });

  it('knows that the day is not the same everywhere', () => {
    const now = new Date('2026-11-02T23:30:00.000Z');
    expect(todayIn('Europe/Berlin', now)).toBe('2026-11-03');
    expect(todayIn('America/New_York', now)).toBe('2026-11-02');
  });
});

describe('daysLeft', () => {
  const now = new Date('2026-11-02T12:00:00.000Z');

  it('counts a started day', () => {
    expect(daysLeft('2026-11-03T11:00:00.000Z', now)).toBe(1);
    expect(daysLeft('2026-12-02T12:00:00.000Z', now)).toBe(30);
  });

  it('does not count the seconds by which two clocks differ', () => {
    expect(daysLeft('2026-12-02T12:00:04.000Z', now)).toBe(30);
  });

  it('is never negative', () => {
    expect(daysLeft('2026-10-01T12:00:00.000Z', now)).toBe(0);
  });
});
