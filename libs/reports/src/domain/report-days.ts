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
  const ranges = gaps({ from, to }, months.map((month) => ({ from: month, to: lastOfMonth(month) })));
  return { months, ranges };
}

/** The days of a period that are in none of these, which do not overlap, in order. */
export function gaps({ from, to }: Days, covered: readonly Days[]): Days[] {
  const left: Days[] = [];
  let next = from;
  for (const each of covered.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    if (next < each.from) left.push({ from: next, to: addDays(each.from, -1) });
    next = addDays(each.to, 1);
  }
  if (next <= to) left.push({ from: next, to });
  return left;
}

/** Of these periods the longest that lie in `days` and do not overlap: so that few of them say most of it. */
export function longestWithin<P extends Days>({ from, to }: Days, periods: readonly P[]): P[] {
  const within = periods.filter((period) => period.from >= from && period.to <= to).map((period) => ({ period, days: daysIn(period) }));
  const chosen: P[] = [];
  for (const { period } of within.toSorted((a, b) => b.days - a.days)) {
    if (!chosen.some((other) => other.from <= period.to && period.from <= other.to)) chosen.push(period);
  }
  return chosen;
}

/** How several periods are read, which do not overlap. */
export function partsOfPeriods(periods: readonly Days[], summed: readonly string[]): PartsOfPeriod {
  const parts = periods.map((period) => partsOfPeriod(period, summed));
  return { months: parts.flatMap(({ months }) => months), ranges: parts.flatMap(({ ranges }) => ranges) };
}

/** The last day of the month that begins on this day. */
function lastOfMonth(month: string): string {
  const first = new Date(time(month));
  return dayOf(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0));
}
