/** How many days a sparkline has, today among them. */
export const SPARKLINE_DAYS = 30;

/**
 * Active minutes a day, oldest first, today last. `secondsByAge` has the active seconds by how many days ago they were;
 * a day that it lacks is 0. Each day is rounded by itself, so the sum may differ from a rounded total by some minutes.
 */
export function activeMinutesByDay(secondsByAge: Readonly<Record<string, number>>): number[] {
  return Array.from({ length: SPARKLINE_DAYS }, (_, index) => Math.round((secondsByAge[SPARKLINE_DAYS - 1 - index] ?? 0) / 60));
}
