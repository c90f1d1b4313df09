import type { FirstDayOfWeek } from '#contracts';
import { locale as ofReader } from '../../texts';
import { firstDayOfWeek } from '../format/company-formats';
import { addDays } from './calendar';

const DAYS = 7;

/** How many days of its week were before it, in weeks as the company has them: 0 for the first. */
export function daysIntoWeek(date: string, first: FirstDayOfWeek = firstDayOfWeek()): number {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return (weekday - (first % DAYS) + DAYS) % DAYS;
}

/** The week that a day is in. */
export function weekOf(date: string, first: FirstDayOfWeek = firstDayOfWeek()): { from: string; to: string } {
  const from = addDays(date, -daysIntoWeek(date, first));
  return { from, to: addDays(from, DAYS - 1) };
}

/** Short names of the weekdays, from the first of the company's week on. */
export function weekdayNames(first: FirstDayOfWeek = firstDayOfWeek(), locale = ofReader): string[] {
  const format = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
  // 5 January 1970 was a Monday.
  return Array.from({ length: DAYS }, (_, index) => format.format(Date.UTC(1970, 0, 4 + first + index)));
}
