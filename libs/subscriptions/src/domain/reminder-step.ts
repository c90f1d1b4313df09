/** Days before its end at which a company is reminded of it. A day is 24 hours, as in `periods.ts`. */
export const REMINDER_DAYS = [7, 3, 1] as const;

const DAY_MS = 86_400_000;

/**
 * The reminder that is due: the one nearest to the end whose moment has come. What was missed while nothing ran is not made
 * up for beside it. Null: none has come yet, the end itself has, or that moment was before the end was agreed — whoever
 * got three days just now knows. All instants are of the database's clock.
 */
export function reminderStep(now: Date, dueAt: Date, agreedAt: Date | null): number | null {
  if (now >= dueAt) return null;
  const come = REMINDER_DAYS.filter((days) => now.getTime() >= dueAt.getTime() - days * DAY_MS);
  const step = come.at(-1);
  if (step === undefined) return null;
  const moment = dueAt.getTime() - step * DAY_MS;
  return agreedAt !== null && agreedAt.getTime() >= moment ? null : step;
}

/** Whole days until the end, a part of one counted as one. */
export function daysLeft(now: Date, dueAt: Date): number {
  return Math.ceil((dueAt.getTime() - now.getTime()) / DAY_MS);
}
