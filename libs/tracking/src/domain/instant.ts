/**
 * Instants as the protocol writes them: `2026-11-02T09:05:02.113Z`. Hand-written because it runs for every item of
 * every batch, and because `Date.parse` repairs what must be refused (30 February, offsets, expanded years).
 */

const ZERO = 48;
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * Milliseconds since 1970 of an ISO 8601 instant in UTC with seconds, one to nine digits of fraction or none, and a
 * trailing `Z`; digits beyond milliseconds are dropped. NaN for anything else, also for days that no calendar has.
 */
export function parseInstant(value: unknown): number {
  if (typeof value !== 'string' || value.length < 20 || value.length > 30) return NaN;
  if (value[4] !== '-' || value[7] !== '-' || value[10] !== 'T' || value[13] !== ':' || value[16] !== ':') return NaN;
  const year = twoDigits(value, 0) * 100 + twoDigits(value, 2);
  const month = twoDigits(value, 5);
  const day = twoDigits(value, 8);
  const hour = twoDigits(value, 11);
  const minute = twoDigits(value, 14);
  const second = twoDigits(value, 17);
  // NaN fails each of these comparisons, so a character that is no digit is refused here too.
  if (!(year >= 1970 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(month, year))) return NaN;
  if (!(hour <= 23 && minute <= 59 && second <= 59)) return NaN;
  return Date.UTC(year, month - 1, day, hour, minute, second) + fraction(value);
}

/** The first three digits after the point as milliseconds; NaN when what follows the seconds is no fraction and `Z`. */
function fraction(value: string): number {
  const end = value.length - 1;
  if (value[end] !== 'Z') return NaN;
  if (end === 19) return 0;
  if (value[19] !== '.' || end === 20) return NaN;
  let milliseconds = 0;
  let weight = 100;
  for (let i = 20; i < end; i++) {
    const digit = value.charCodeAt(i) - ZERO;
    if (!(digit >= 0 && digit <= 9)) return NaN;
    milliseconds += Math.floor(digit * weight);
    weight = weight === 1 ? 0 : weight / 10;
  }
  return milliseconds;
}

function twoDigits(value: string, at: number): number {
  const tens = value.charCodeAt(at) - ZERO;
  const ones = value.charCodeAt(at + 1) - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NaN;
}

function daysIn(month: number, year: number): number {
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return leap ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);
}
