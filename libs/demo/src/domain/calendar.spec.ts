import { describe, expect, it } from 'vitest';
import { addDays, holidaysOf, isHoliday, weekday, weekNumber } from './calendar.js';
import { instantAt, localDate } from './zoned-time.js';

const holidays = (year: number, calendar: 'DE' | 'US'): string[] => {
  const days = Array.from({ length: 366 }, (_, day) => addDays(`${year}-01-01`, day)).filter((date) => date.startsWith(String(year)));
  return days.filter((date) => isHoliday(date, calendar)).map((date) => date.slice(5));
};

describe('the calendar', () => {
  it('counts days over the ends of months and years', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
  });

  it('knows weekdays, and weeks from Monday to Sunday', () => {
    expect(['2026-11-02', '2026-11-08'].map(weekday)).toEqual([1, 7]);
    expect(weekNumber('2026-11-02')).toBe(weekNumber('2026-11-08'));
    expect(weekNumber('2026-11-09')).toBe(weekNumber('2026-11-08') + 1);
  });

  it('knows the holidays of Germany', () => {
    expect(holidays(2026, 'DE')).toEqual(['01-01', '04-03', '04-06', '05-01', '05-14', '05-25', '10-03', '12-24', '12-25', '12-26', '12-31']);
  });

  it('knows what they are called', () => {
    for (const calendar of ['DE', 'US'] as const) expect(holidaysOf(2026, calendar).map(({ day }) => day.slice(5))).toEqual(holidays(2026, calendar));
    expect(holidaysOf(2027, 'DE').slice(1, 3)).toEqual([{ day: '2027-03-26', name: 'Good Friday' }, { day: '2027-03-29', name: 'Easter Monday' }]);
    expect(holidaysOf(2026, 'US').find(({ day }) => day === '2026-11-26')).toEqual({ day: '2026-11-26', name: 'Thanksgiving' });
  });

  it('knows the holidays of the United States', () => {
    expect(holidays(2026, 'US')).toEqual(['01-01', '01-19', '02-16', '05-25', '06-19', '07-04', '09-07', '11-26', '11-27', '12-25']);
  });
});

describe('clocks of a zone', () => {
  it('are read on both sides of a change', () => {
    expect(new Date(instantAt('2026-10-24', 9 * 60, 'Europe/Berlin')).toISOString()).toBe('2026-10-24T07:00:00.000Z');
    expect(new Date(instantAt('2026-10-25', 9 * 60, 'Europe/Berlin')).toISOString()).toBe('2026-10-25T08:00:00.000Z');
    expect(new Date(instantAt('2026-03-08', 9 * 60, 'America/New_York')).toISOString()).toBe('2026-03-08T13:00:00.000Z');
  });

  it('tell the date that people there have', () => {
    const instant = Date.parse('2026-11-03T02:30:00.500Z');
    expect(localDate(instant, 'Europe/Berlin')).toBe('2026-11-03');
    expect(localDate(instant, 'America/New_York')).toBe('2026-11-02');
  });
});
