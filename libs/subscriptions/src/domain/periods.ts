/**
 * How long what is agreed lasts. A day here is 24 hours: what was paid for is a length of time, so a change to summer
 * time gives nobody an hour more or less.
 */
import { CANCELLED_KEPT_DAYS, TRIAL_DAYS } from '#contracts';

const DAY_MS = 24 * 3_600_000;

export function trialEnd(startedAt: Date): Date {
  return addDays(startedAt, TRIAL_DAYS);
}

/** From then on the data of a cancelled company is erased. */
export function keptUntil(cancelledAt: Date): Date {
  return addDays(cancelledAt, CANCELLED_KEPT_DAYS);
}

/**
 * The end after `days` more. What is still left of a running period is kept; a period that has ended is not made up
 * for, the new one starts at `now`.
 */
export function extendedUntil(currentEnd: Date | null, days: number, now: Date): Date {
  return addDays(currentEnd !== null && currentEnd > now ? currentEnd : now, days);
}

function addDays(instant: Date, days: number): Date {
  return new Date(instant.getTime() + days * DAY_MS);
}
