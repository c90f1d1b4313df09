/** Calendar dates are `YYYY-MM-DD`; weekdays count from 1 (Monday) to 7 (Sunday). */

const DAY_MS = 86_400_000;

export type HolidayCalendar = 'DE' | 'US';

export function addDays(date: string, days: number): string {
  return iso(midnight(date) + days * DAY_MS);
}

export function weekday(date: string): number {
  return new Date(midnight(date)).getUTCDay() || 7;
}

/** Weeks since Monday, 5 January 1970: the same for the seven days from a Monday on. */
export function weekNumber(date: string): number {
  return Math.floor((midnight(date) / DAY_MS - 4) / 7);
}

/** Days off for everybody, of any year. */
export function isHoliday(date: string, calendar: HolidayCalendar): boolean {
  const year = Number(date.slice(0, 4));
  return (calendar === 'DE' ? germanHolidays(year) : americanHolidays(year)).includes(date);
}

/** Those of the whole country. */
function germanHolidays(year: number): string[] {
  const easter = easterSunday(year);
  const movable = [-2, 1, 39, 50].map((days) => addDays(easter, days));
  return [...movable, ...['01-01', '05-01', '10-03', '12-24', '12-25', '12-26', '12-31'].map((day) => `${year}-${day}`)];
}

function americanHolidays(year: number): string[] {
  const thanksgiving = nth(year, 11, 4, 4);
  const mondays = [nth(year, 1, 1, 3), nth(year, 2, 1, 3), addDays(nth(year, 6, 1, 1), -7), nth(year, 9, 1, 1)];
  return [...mondays, thanksgiving, addDays(thanksgiving, 1), ...['01-01', '06-19', '07-04', '12-25'].map((day) => `${year}-${day}`)];
}

/** The nth such weekday of a month. Memorial Day, the last Monday of May, is a week before the first of June. */
function nth(year: number, month: number, day: number, count: number): string {
  const first = `${year}-${String(month).padStart(2, '0')}-01`;
  return addDays(first, ((day - weekday(first) + 7) % 7) + (count - 1) * 7);
}

/** The anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, chapter 8). */
function easterSunday(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const days = h + l - 7 * m + 114;
  return iso(Date.UTC(year, Math.floor(days / 31) - 1, (days % 31) + 1));
}

function midnight(date: string): number {
  return Date.parse(`${date}T00:00:00.000Z`);
}

function iso(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
