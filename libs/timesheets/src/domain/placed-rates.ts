import type { Rate } from './day-cost.js';

/** A rate of an employee in a period whose days are counted from its first one on: a year of many people asks a hundred thousand times. */
export interface PlacedRate {
  /** How many days after the first it becomes valid; -1 where that was before. */
  readonly after: number;
  /** Of an hour; null: from this day on there is none. */
  readonly amount: number | null;
  /** Whether it is in the currency that is counted. */
  readonly counts: boolean;
}

/** In their order. `places`: of each day of the period, in order. */
export function placedRates(rates: readonly Rate[], places: ReadonlyMap<string, number>, currency: string): PlacedRate[] {
  const [first = ''] = places.keys();
  const placeOf = (day: string): number => places.get(day) ?? (day < first ? -1 : Number.POSITIVE_INFINITY);
  return rates.map(({ validFrom, amount, currency: of }) => ({ after: placeOf(validFrom), amount, counts: of === currency }));
}

/** As `rateOn`. */
export function rateAfter(rates: readonly PlacedRate[], after: number): PlacedRate | null {
  for (let at = rates.length - 1; at >= 0; at--) {
    const rate = rates[at];
    if (rate && rate.after <= after) return rate;
  }
  return null;
}
