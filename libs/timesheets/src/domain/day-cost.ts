/**
 * What work costs. Money is integer minor units of one currency; time is seconds; a day is `YYYY-MM-DD` of the company. Each
 * day of each employee is rounded by itself, half up, and sums add up what was rounded: so lines, columns and files agree.
 */
export interface Rate {
  readonly validFrom: string;
  /** Of an hour; null: from this day on there is none. */
  readonly amount: number | null;
  readonly currency: string;
}

export interface WorkedDay {
  readonly day: string;
  readonly workedSeconds: number;
}

export interface CostedDays {
  readonly days: readonly { readonly day: string; readonly amount: number }[];
  /** Days with a rate in another currency, which are in `days` not. */
  readonly otherCurrency: number;
}

const SECONDS_PER_HOUR = 3_600;

/** Exact: seconds of a day by the largest rate stay far below what a double holds. Time below zero costs nothing. */
export function dayCost(workedSeconds: number, hourlyAmount: number): number {
  return Math.floor((2 * Math.max(0, workedSeconds) * hourlyAmount + SECONDS_PER_HOUR) / (2 * SECONDS_PER_HOUR));
}

/** The rate of a day. `rates` by the day from which they are valid, of one day the one that was set later after the other. */
export function rateOn(rates: readonly Rate[], day: string): Rate | null {
  // A year of many people asks a hundred thousand times, and half of it would be calls.
  for (let at = rates.length - 1; at >= 0; at--) {
    const rate = rates[at];
    if (rate && rate.validFrom <= day) return rate;
  }
  return null;
}

/** Of one employee, in one currency; amounts of different ones are not added up. Days without a rate are left out. */
export function costOfDays(worked: readonly WorkedDay[], rates: readonly Rate[], currency: string): CostedDays {
  const days: { day: string; amount: number }[] = [];
  let otherCurrency = 0;
  for (const { day, workedSeconds } of worked) {
    const rate = rateOn(rates, day);
    if (rate === null || rate.amount === null) continue;
    if (rate.currency === currency) days.push({ day, amount: dayCost(workedSeconds, rate.amount) });
    else otherCurrency += 1;
  }
  return { days, otherCurrency };
}
