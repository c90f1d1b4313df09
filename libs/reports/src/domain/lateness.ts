import type { WorkingHours } from '#contracts';

const MINUTES_PER_HOUR = 60;

/**
 * How many minutes after the beginning of the company's working hours somebody's first activity of a day was: 0 in time or
 * early, null where nobody can say: without working hours, on a day that is no working day, and with hours that go over
 * midnight, of which a calendar day does not hold the beginning alone. `weekday` from 1 (Monday) to 7, `time` is `HH:MM`
 * of the local clock: what the clock showed counts, also on days of 23 and 25 hours.
 */
export function minutesLate(hours: WorkingHours | null, weekday: number, time: string): number | null {
  if (!hours || !hours.days.includes(weekday) || hours.to < hours.from) return null;
  return Math.max(0, minuteOf(time) - minuteOf(hours.from));
}

/** Minutes since midnight of `HH:MM`. */
export function minuteOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * MINUTES_PER_HOUR + minute;
}

/** `HH:MM` of minutes since midnight. */
export function clock(minutes: number): string {
  const whole = Math.round(minutes);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(whole / MINUTES_PER_HOUR))}:${two(whole % MINUTES_PER_HOUR)}`;
}
