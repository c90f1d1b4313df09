/** Calendar days are `YYYY-MM-DD`; a period includes both its ends. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** What a page may ask for: a quarter with its longest months. */
export const SHEET_MAX_DAYS = 92;
/** What a file may hold: a year. */
export const FILE_MAX_DAYS = 366;

const DAY_MS = 86_400_000;

export function isCalendarDate(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && dayNumber(value) !== null && value >= '1970-01-01';
}

/** The month of `today`, where nothing is asked for; with one end only, the month of that end. */
export function periodOf(today: string, from: string | undefined, to: string | undefined): Days {
  const anchor = from ?? to ?? today;
  return { from: from ?? `${anchor.slice(0, 7)}-01`, to: to ?? lastOfMonth(anchor) };
}

/** What is wrong with a period, or null. */
export function periodProblem({ from, to }: Days, maximum: number): string | null {
  const count = (dayNumber(to) ?? 0) - (dayNumber(from) ?? 0) + 1;
  if (count < 1) return 'from must not be after to';
  return count > maximum ? `At most ${maximum} days at a time` : null;
}

/** Each day of the period, in order. */
export function daysOf({ from, to }: Days): string[] {
  const [first, last] = [dayNumber(from) ?? 0, dayNumber(to) ?? -1];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => new Date((first + i) * DAY_MS).toISOString().slice(0, 10));
}

function lastOfMonth(day: string): string {
  return new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)).toISOString().slice(0, 10);
}

function dayNumber(day: string): number | null {
  const at = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== day ? null : at / DAY_MS;
}
