/** Calendar dates are `YYYY-MM-DD` strings; arithmetic on them is done in UTC, where every day has 24 hours. */

const DAY_MS = 86_400_000;

export function isCalendarDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const parsed = new Date(`${value}T00:00:00Z`);
  // 30 February parses as 2 March in some engines, so the way back must give the same.
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(value);
}

export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Days from the first to the last, both counted. */
export function daysInclusive(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS) + 1;
}

/** Today's date where the company is; where the reader is if no zone is given. */
export function todayIn(timeZone: string | undefined, now: Date): string {
  return new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', ...(timeZone === undefined ? {} : { timeZone }) }).format(now);
}

/** Clocks of two machines differ a little; thirty days that begin now are thirty, not thirty-one. */
const CLOCK_TOLERANCE_MS = 5 * 60_000;

/** Whole days left until an instant, counting a started day as one; never negative. */
export function daysLeft(until: string, now: Date): number {
  return Math.max(0, Math.ceil((Date.parse(until) - now.getTime() - CLOCK_TOLERANCE_MS) / DAY_MS));
}
