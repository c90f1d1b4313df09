import { minorDigits } from '#contracts';

/** Minor units; null where there is no day with a rate, which is not the same as zero. */
export type Cost = number | null;

interface Costed {
  readonly amount: number;
}

export function totalCost(days: readonly Costed[]): Cost {
  return days.length === 0 ? null : days.reduce((sum, { amount }) => sum + amount, 0);
}

/** Sums by whatever `key` makes of a day; what has no day with a rate has no sum. */
export function costsBy<D extends Costed>(days: readonly D[], key: (day: D) => string): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const day of days) sums.set(key(day), (sums.get(key(day)) ?? 0) + day.amount);
  return sums;
}

/** As spreadsheets calculate with it: 4,567 minor units of EUR are 45.67. */
export function inMajorUnits(amount: Cost, currency: string): number | null {
  return amount === null ? null : amount / 10 ** minorDigits(currency);
}

/** Over a column of a file. */
export function costTitle({ currency, leftOut }: { readonly currency: string; readonly leftOut: boolean }): string {
  return leftOut ? `Cost (${currency}, without other currencies)` : `Cost (${currency})`;
}
