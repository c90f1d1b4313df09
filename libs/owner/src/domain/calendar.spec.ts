import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysIn, isCalendarDate } from './calendar.js';

const date = fc.date({ min: new Date('1970-01-01'), max: new Date('9000-01-01'), noInvalidDate: true }).map((at) => at.toISOString().slice(0, 10));

describe('calendar', () => {
  it.each(['2026-02-30', '2026-13-01', '2026-00-10', '2026-1-1', '0000-01-01', '2026-02-28T00:00:00Z', '', 20260228, null])('has no %j', (value) => {
    expect(isCalendarDate(value)).toBe(false);
  });

  it.each(['2024-02-29', '2026-12-31'])('has %s', (value) => {
    expect(isCalendarDate(value)).toBe(true);
  });

  it('counts as many days as it adds, and always lands on a date', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -5_000, max: 5_000 }), (from, days) => {
        const to = addDays(from, days);
        return isCalendarDate(to) && daysIn(from, to) === days + 1 && addDays(to, -days) === from;
      }),
    );
  });
});
