import { afterEach, describe, expect, it } from 'vitest';
import type { DateFormat, FirstDayOfWeek } from '#contracts';
import { daysIntoWeek, weekdayNames, weekOf } from '../time/week';
import { writeDatesAs } from './company-formats';
import { formatDate, formatDateWithWeekday, formatDayOfMonth, formatInstant, formatInstantDay, formatMonth, formatShortDay } from './date';
import { fieldDate, readTypedDate } from './typed-date';

const use = (dateFormat: DateFormat, firstDayOfWeek: FirstDayOfWeek = 1) => writeDatesAs({ dateFormat, firstDayOfWeek });

afterEach(() => writeDatesAs(null));

describe('dates of a company', () => {
  it.each([
    ['DMY', '05/11/2026', 'Thu, 05/11/2026', '05/11', 'Thu, 05/11'],
    ['MDY', '11/05/2026', 'Thu, 11/05/2026', '11/05', 'Thu, 11/05'],
    ['YMD', '2026-11-05', 'Thu, 2026-11-05', '11-05', 'Thu, 11-05'],
    ['LOCALE', 'Nov 5, 2026', 'Thu, Nov 5, 2026', 'Nov 5', 'Thu, Nov 5'],
  ] as const)('are written as it has chosen: %s', (format, whole, withWeekday, short, shortDay) => {
    use(format);
    expect([formatDate('2026-11-05', 'en-US'), formatDateWithWeekday('2026-11-05', 'en-US'), formatDayOfMonth('2026-11-05', 'en-US'), formatShortDay('2026-11-05', 'en-US')]).toEqual([
      whole, withWeekday, short, shortDay,
    ]);
  });

  it('keep the day of the zone, the reader’s clock and the names of months', () => {
    use('DMY');
    expect(formatInstant('2026-11-02T23:30:00.000Z', 'Europe/Berlin', 'en-GB')).toBe('03/11/2026, 00:30 CET');
    expect(formatInstantDay('2026-11-02T23:30:00.000Z', 'America/New_York', 'en-US')).toBe('02/11/2026');
    expect(formatMonth('2026-11', 'en-US')).toBe('Nov 2026');
  });

  it('are the reader’s again outside the company', () => {
    use('YMD', 7);
    writeDatesAs(null);
    expect(formatDate('2026-11-05', 'en-US')).toBe('Nov 5, 2026');
    expect(daysIntoWeek('2026-11-01')).toBe(6);
  });
});

describe('a week of a company', () => {
  it.each([
    [1, '2026-11-16', 'Mon'],
    [6, '2026-11-21', 'Sat'],
    [7, '2026-11-15', 'Sun'],
  ] as const)('begins on its first day: %d', (first, from, name) => {
    use('LOCALE', first);
    expect(weekOf('2026-11-21').from).toBe(from);
    expect(weekdayNames(first, 'en-US')[0]).toBe(name);
    for (let day = 10; day < 30; day++) {
      const { from: begin, to } = weekOf(`2026-11-${day}`);
      expect(daysIntoWeek(begin)).toBe(0);
      expect(daysIntoWeek(to)).toBe(6);
      expect(begin <= `2026-11-${day}` && `2026-11-${day}` <= to).toBe(true);
    }
  });
});

describe('a typed date', () => {
  it.each([
    ['DMY', '05/11/2026'],
    ['MDY', '11/05/2026'],
    ['YMD', '2026-11-05'],
  ] as const)('is read in the order it is shown in: %s', (format, shown) => {
    use(format);
    expect(fieldDate('2026-11-05')).toBe(shown);
    for (const typed of [shown, '2026-11-05', '2026-11-5']) expect(readTypedDate(typed)).toBe('2026-11-05');
  });

  it.each(['en-US', 'en-GB', 'de-DE', 'sv-SE', 'ja-JP'])('of a reader of %s comes back as it was shown', (locale) => {
    expect(readTypedDate(fieldDate('2026-11-05', locale), locale)).toBe('2026-11-05');
  });

  it.each(['', '5', '05/11', '05/11/20', '31/02/2026', '05/13/2026', 'tomorrow'])('is none while it is %j', (typed) => {
    use('DMY');
    expect(readTypedDate(typed)).toBeNull();
  });
});
