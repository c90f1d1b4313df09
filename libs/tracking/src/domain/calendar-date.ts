import { parseInstant } from './instant.js';

/** The longest period that a report may ask for: a quarter with its longest months. */
export const PERIOD_MAX_DAYS = 92;
/** What is shown when nothing is asked for: today and the six days before. */
export const PERIOD_DEFAULT_DAYS = 7;

/** `2026-11-02`, a day that exists. */
export function isCalendarDate(value: unknown): value is string {
  return typeof value === 'string' && value.length === 10 && !Number.isNaN(parseInstant(`${value}T00:00:00Z`));
}

/** What is wrong with a period of so many days, or null. */
export function periodProblem(days: number): string | null {
  if (days < 1) return 'from must not be after to';
  return days > PERIOD_MAX_DAYS ? `from and to may be at most ${PERIOD_MAX_DAYS} days apart` : null;
}
