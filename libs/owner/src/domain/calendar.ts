/** Calendar dates as `YYYY-MM-DD`, without a time zone: whoever has one turns an instant into a date first. */
const DATE = /^\d{4}-\d{2}-\d{2}$/;
/** Nothing of this product is older; PostgreSQL has no days before the year 1 to reckon back to. */
const EARLIEST = '1900-01-01';
const DAY_MS = 86_400_000;

/** A day that the calendar has; 30 February is none. */
export function isCalendarDate(value: unknown): value is string {
  if (typeof value !== 'string' || !DATE.test(value) || value < EARLIEST) return false;
  const instant = new Date(`${value}T00:00:00.000Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(value);
}

export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00.000Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** How many days there are from `from` to `to`, both included; 0 or less where `to` comes first. */
export function daysIn(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00.000Z`) - Date.parse(`${from}T00:00:00.000Z`)) / DAY_MS + 1;
}
