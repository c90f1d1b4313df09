import { addDays } from './report-days.js';

export type PeriodUnit = 'day' | 'week' | 'month';

/** The first day of the day, week or month that a day is in, as reports name their lines. Weeks begin on `firstDay`: 1 is Monday, 7 Sunday. */
export function periodKey(day: string, unit: PeriodUnit, firstDay: number): string {
  if (unit === 'day') return day;
  if (unit === 'month') return `${day.slice(0, 7)}-01`;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
  return addDays(day, -((weekday - firstDay + 7) % 7));
}

/** Sums of days, by the days, weeks or months that these are in. */
export function byPeriod(days: ReadonlyMap<string, number>, unit: PeriodUnit, firstDay: number): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const [day, amount] of days) {
    const key = periodKey(day, unit, firstDay);
    sums.set(key, (sums.get(key) ?? 0) + amount);
  }
  return sums;
}

/** Each line with its cost, and after them lines for what cost something and was not recorded: time that was entered by hand alone. */
export function withCosts<R extends { readonly key: string }>(rows: readonly R[], costs: ReadonlyMap<string, number>, emptyRow: (key: string) => R): (R & { cost: number | null })[] {
  const known = new Set(rows.map(({ key }) => key));
  const unrecorded = [...costs.keys()].filter((key) => !known.has(key)).map(emptyRow);
  return [...rows, ...unrecorded].map((row) => ({ ...row, cost: costs.get(row.key) ?? null }));
}
