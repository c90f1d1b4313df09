import type { DateFormat } from '#contracts';
import { locale as ofReader } from '../../texts';
import { isCalendarDate } from '../time/calendar';
import { dateFormat } from './company-formats';
import { formatDate } from './date';

type Order = Exclude<DateFormat, 'LOCALE'>;

/** A calendar date as a field shows it, in figures, so that it can be typed the same way: `02/11/2026`. */
export function fieldDate(date: string, locale = ofReader): string {
  if (dateFormat() !== 'LOCALE') return formatDate(date, locale);
  return new Date(`${date}T00:00:00Z`).toLocaleDateString(locale, { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' });
}

/**
 * What was typed as `YYYY-MM-DD`: in the order of `fieldDate`, or the year first. Null while it is no date, and a year has four
 * figures: with two, `2026` would be 2020 for as long as it takes to type the rest.
 */
export function readTypedDate(typed: string, locale = ofReader): string | null {
  const figures = typed.trim().match(/\d+/g) ?? [];
  if (figures.length !== 3) return null;
  const [first = '', second = '', third = ''] = figures;
  const order = first.length === 4 ? 'YMD' : orderOf(locale);
  const [year, month, day] = order === 'YMD' ? [first, second, third] : order === 'DMY' ? [third, second, first] : [third, first, second];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDate(date) ? date : null;
}

function orderOf(locale: string | undefined): Order {
  const chosen = dateFormat();
  if (chosen !== 'LOCALE') return chosen;
  const parts = new Intl.DateTimeFormat(locale, { day: '2-digit', month: '2-digit', year: 'numeric' }).formatToParts();
  const order = parts.map(({ type }) => type).filter((type) => type === 'day' || type === 'month' || type === 'year');
  if (order[0] === 'year') return 'YMD';
  return order[0] === 'day' ? 'DMY' : 'MDY';
}
