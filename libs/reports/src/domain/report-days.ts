/** Calendar days `YYYY-MM-DD`, both ends included; dates only, no time zone. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** How a period is read: months of which sums are kept, as their first days, and the days that are left. */
export interface PartsOfPeriod {
  readonly months: readonly string[];
  readonly ranges: readonly Days[];
}

const DAY_MS = 86_400_000;
/** A year with its leap day, and a month to compare it with. */
export const REPORT_MAX_DAYS = 400;

const time = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

export function addDays(day: string, days: number): string {
  return dayOf(time(day) + days * DAY_MS);
}

export function daysIn({ from, to }: Days): number {
  return Math.round((time(to) - time(from)) / DAY_MS) + 1;
}

/** What is wrong with a period, or null. */
export function periodProblem(days: Days): string | null {
  const count = daysIn(days);
  if (count < 1) return 'from must not be after to';
  return count > REPORT_MAX_DAYS ? `from and to may be at most ${REPORT_MAX_DAYS} days apart` : null;
}

/** The summed months that lie wholly in the period, and the days of it that lie in none of them, in order. Each day once. */
export function partsOfPeriod({ from, to }: Days, summed: readonly string[]): PartsOfPeriod {
  const months = summed.filter((month) => month >= from && lastOfMonth(month) <= to).toSorted();
  const ranges: Days[] = [];
  let next = from;
  for (const month of months) {
    if (next < month) ranges.push({ from: next, to: addDays(month, -1) });
    next = addDays(lastOfMonth(month), 1);
  }
  if (next <= to) ranges.push({ from: next, to });
  return { months, ranges };
}

/** The last day of the month that begins on this day. */
function lastOfMonth(month: string): string {
  const first = new Date(time(month));
  return dayOf(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0));
}
