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

/** A day off for everybody, and what it is called. */
export interface NamedHoliday {
  readonly day: string;
  readonly name: string;
}

export function isHoliday(date: string, calendar: HolidayCalendar): boolean {
  return holidaysOf(Number(date.slice(0, 4)), calendar).some(({ day }) => day === date);
}

/** Of any year, in order. */
export function holidaysOf(year: number, calendar: HolidayCalendar): NamedHoliday[] {
  const named = calendar === 'DE' ? germanHolidays(year) : americanHolidays(year);
  return Object.entries(named).map(([name, day]) => ({ day: day.length === MONTH_AND_DAY ? `${year}-${day}` : day, name })).sort((a, b) => (a.day < b.day ? -1 : 1));
}

const MONTH_AND_DAY = 'MM-DD'.length;

/** Those of the whole country, and the two days on which offices are closed as well. */
function germanHolidays(year: number): Record<string, string> {
  const easter = easterSunday(year);
  return {
    'New Year’s Day': '01-01', 'Good Friday': addDays(easter, -2), 'Easter Monday': addDays(easter, 1), 'Labour Day': '05-01', 'Ascension Day': addDays(easter, 39), 'Whit Monday': addDays(easter, 50),
    'German Unity Day': '10-03', 'Christmas Eve': '12-24', 'Christmas Day': '12-25', 'Second Day of Christmas': '12-26', 'New Year’s Eve': '12-31',
  };
}

function americanHolidays(year: number): Record<string, string> {
  const thanksgiving = nth(year, 11, 4, 4);
  return {
    'New Year’s Day': '01-01', 'Martin Luther King Jr. Day': nth(year, 1, 1, 3), 'Presidents’ Day': nth(year, 2, 1, 3), 'Memorial Day': addDays(nth(year, 6, 1, 1), -7), Juneteenth: '06-19', 'Independence Day': '07-04',
    'Labor Day': nth(year, 9, 1, 1), Thanksgiving: thanksgiving, 'Day after Thanksgiving': addDays(thanksgiving, 1), 'Christmas Day': '12-25',
  };
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
