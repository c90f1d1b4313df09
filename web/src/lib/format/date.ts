import { locale as ofReader } from '../../texts';
import { todayIn } from '../time/calendar';
import { dateFormat } from './company-formats';

/*
 * In a company's workspace dates are written as the company has chosen, in figures: `02/11/2026`. Where it has left that to
 * its readers, and everywhere else, they are written as the reader's language does, with the month's name.
 */

/** A calendar date (`YYYY-MM-DD`) as it is: no time zone may move it. `2 Nov 2026` in the reader's way. */
export function formatDate(date: string, locale = ofReader): string {
  return inFigures(date) ?? new Date(`${date}T00:00:00Z`).toLocaleDateString(locale, { dateStyle: 'medium', timeZone: 'UTC' });
}

/** A calendar date with its weekday, for tooltips: `Mon, Nov 2, 2026`. */
export function formatDateWithWeekday(date: string, locale = ofReader): string {
  const figures = inFigures(date);
  if (figures !== null) return `${weekdayOf(date, locale)}, ${figures}`;
  const style = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
  return new Date(`${date}T00:00:00Z`).toLocaleDateString(locale, style);
}

/** A calendar date short enough for an axis: `Nov 2`. */
export function formatDayOfMonth(date: string, locale = ofReader): string {
  const short = dayAndMonth(date);
  return short ?? new Date(`${date}T00:00:00Z`).toLocaleDateString(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
}

/** The same with its weekday, where the year stands above: `Mon, 2 Nov`. */
export function formatShortDay(date: string, locale = ofReader): string {
  const short = dayAndMonth(date);
  if (short !== null) return `${weekdayOf(date, locale)}, ${short}`;
  const style = { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' } as const;
  return new Date(`${date}T00:00:00Z`).toLocaleDateString(locale, style);
}

/** An instant with its zone named, for what a hover explains. The reader's own zone unless one is given. */
export function formatInstant(instant: string, timeZone?: string, locale = ofReader): string {
  const at = new Date(instant);
  const clock = { hour: '2-digit', minute: '2-digit', timeZoneName: 'short', ...(timeZone === undefined ? {} : { timeZone }) } as const;
  const figures = inFigures(todayIn(timeZone, at));
  if (figures !== null) return `${figures}, ${at.toLocaleTimeString(locale, clock)}`;
  return at.toLocaleString(locale, { day: 'numeric', month: 'short', year: 'numeric', ...clock });
}

/** The day on which an instant falls, in a zone: `Nov 2, 2026`. */
export function formatInstantDay(instant: string, timeZone?: string, locale = ofReader): string {
  return formatDate(todayIn(timeZone, new Date(instant)), locale);
}

/** A month (`YYYY-MM`) short enough for an axis: `Nov 2026`. */
export function formatMonth(month: string, locale = ofReader): string {
  return new Date(`${month}-01T00:00:00Z`).toLocaleDateString(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });
}

/** Null where dates are written in the reader's way. */
function inFigures(date: string): string | null {
  const [year, month, day] = [date.slice(0, 4), date.slice(5, 7), date.slice(8, 10)];
  switch (dateFormat()) {
    case 'DMY':
      return `${day}/${month}/${year}`;
    case 'MDY':
      return `${month}/${day}/${year}`;
    case 'YMD':
      return date;
    case 'LOCALE':
      return null;
  }
}

function dayAndMonth(date: string): string | null {
  const [month, day] = [date.slice(5, 7), date.slice(8, 10)];
  switch (dateFormat()) {
    case 'DMY':
      return `${day}/${month}`;
    case 'MDY':
      return `${month}/${day}`;
    case 'YMD':
      return `${month}-${day}`;
    case 'LOCALE':
      return null;
  }
}

function weekdayOf(date: string, locale: string | undefined): string {
  return new Date(`${date}T00:00:00Z`).toLocaleDateString(locale, { weekday: 'short', timeZone: 'UTC' });
}
