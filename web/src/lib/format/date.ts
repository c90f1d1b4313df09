import { locale as ofReader } from '../../texts';

/** A calendar date (`YYYY-MM-DD`) as it is: no time zone may move it. `2 Nov 2026` in the reader's way. */
export function formatDate(date: string, locale = ofReader): string {
  return new Date(`${date}T00:00:00Z`).toLocaleDateString(locale, { dateStyle: 'medium', timeZone: 'UTC' });
}

/** A calendar date with its weekday, for tooltips: `Mon, Nov 2, 2026`. */
export function formatDateWithWeekday(date: string, locale = ofReader): string {
  const style = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
  return new Date(`${date}T00:00:00Z`).toLocaleDateString(locale, style);
}

/** A calendar date short enough for an axis: `Nov 2`. */
export function formatDayOfMonth(date: string, locale = ofReader): string {
  return new Date(`${date}T00:00:00Z`).toLocaleDateString(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
}

/** An instant with its zone named, for what a hover explains. The reader's own zone unless one is given. */
export function formatInstant(instant: string, timeZone?: string, locale = ofReader): string {
  return new Date(instant).toLocaleString(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
    ...(timeZone === undefined ? {} : { timeZone }),
  });
}

/** The day on which an instant falls, in a zone: `Nov 2, 2026`. */
export function formatInstantDay(instant: string, timeZone?: string, locale = ofReader): string {
  const zone = timeZone === undefined ? {} : { timeZone };
  return new Date(instant).toLocaleDateString(locale, { dateStyle: 'medium', ...zone });
}

/** A month (`YYYY-MM`) short enough for an axis: `Nov 2026`. */
export function formatMonth(month: string, locale = ofReader): string {
  return new Date(`${month}-01T00:00:00Z`).toLocaleDateString(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });
}
