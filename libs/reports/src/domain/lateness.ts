import type { WorkingHours } from '#contracts';

const MINUTES_PER_HOUR = 60;

/** On which weekdays, 1 (Monday) to 7, work begins at which minute after midnight, by the clock on the wall. */
export interface LatenessRule {
  readonly days: readonly number[];
  readonly fromMinute: number;
  /** Days `YYYY-MM-DD` on which no work begins, whatever their weekday. */
  readonly holidays: ReadonlySet<string>;
}

/**
 * By what somebody is late. Null where nobody can say: without working hours, and with hours that go over midnight, of
 * which a calendar day does not hold the beginning alone.
 */
export function latenessRule(hours: WorkingHours | null, holidays: ReadonlySet<string>): LatenessRule | null {
  if (!hours || hours.to < hours.from) return null;
  const [hour = 0, minute = 0] = hours.from.split(':').map(Number);
  return { days: hours.days, fromMinute: hour * MINUTES_PER_HOUR + minute, holidays };
}

/** Minutes from the beginning of the working hours to the first activity; 0 in time or early, null on a day that is no working day, as a holiday is none. */
export function minutesLate(rule: LatenessRule | null, day: string, firstMinute: number): number | null {
  const after = lateAfter(rule, day);
  return after === null ? null : Math.max(0, firstMinute - after);
}

/** The minute after which somebody is late on this day; null where nobody is. */
export function lateAfter(rule: LatenessRule | null, day: string): number | null {
  return !rule || rule.holidays.has(day) || !rule.days.includes(weekday(day)) ? null : rule.fromMinute;
}

function weekday(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

/** `HH:MM` of minutes since midnight, up to `24:00`. */
export function clock(minutes: number): string {
  const whole = Math.round(minutes);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(whole / MINUTES_PER_HOUR))}:${two(whole % MINUTES_PER_HOUR)}`;
}
