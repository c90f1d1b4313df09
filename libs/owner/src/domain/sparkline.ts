/** How many days a sparkline has, today among them. */
export const SPARKLINE_DAYS = 30;

/** Days are counted from one and the same; `seconds` has the active ones of each of `days`. */
export interface UsedDays {
  readonly today: number;
  readonly days: readonly number[];
  readonly seconds: readonly number[];
}

/**
 * Active minutes a day, oldest first, today last; a day that is not named is 0. Each day is rounded by itself, so the sum may
 * differ from a rounded total by some minutes.
 */
export function activeMinutesByDay({ today, days, seconds }: UsedDays): number[] {
  const minutes = new Array<number>(SPARKLINE_DAYS).fill(0);
  for (const [index, day] of days.entries()) {
    const place = SPARKLINE_DAYS - 1 - (today - day);
    if (place >= 0 && place < SPARKLINE_DAYS) minutes[place] = Math.round((seconds[index] ?? 0) / 60);
  }
  return minutes;
}
