import type { Rate } from './day-cost.js';
import { dayNumber } from './period.js';

/** A rate of an employee in a period whose days are counted from its first one on: a year of many people asks a hundred thousand times. */
export interface PlacedRate {
  /** How many days after the first it becomes valid; below zero where that was before. */
  readonly after: number;
  /** Of an hour; null: from this day on there is none. */
  readonly amount: number | null;
  /** Whether it is in the currency that is counted. */
  readonly counts: boolean;
}

/** In their order. */
export function placedRates(rates: readonly Rate[], first: string, currency: string): PlacedRate[] {
  const start = dayNumber(first) ?? 0;
  return rates.map((rate) => ({ after: (dayNumber(rate.validFrom) ?? 0) - start, amount: rate.amount, counts: rate.currency === currency }));
}

/** As `rateOn`. */
export function rateAfter(rates: readonly PlacedRate[], after: number): PlacedRate | null {
  for (let at = rates.length - 1; at >= 0; at--) {
    const rate = rates[at];
    if (rate && rate.after <= after) return rate;
  }
  return null;
}
