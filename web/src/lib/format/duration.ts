import { locale as ofReader } from '../../texts';

const SECONDS_PER_MINUTE = 60;
const MINUTES_PER_HOUR = 60;

/**
 * Working time as people say it: `7 h 42 min`, `42 min`, `1,204 h`. Never decimals.
 * Rounds to the nearest minute; time that was recorded but is shorter says `< 1 min`, so that it never reads as none.
 */
export function formatDuration(seconds: number, locale = ofReader): string {
  if (seconds > 0 && seconds < SECONDS_PER_MINUTE) return '< 1 min';
  return formatMinutes(Math.round(seconds / SECONDS_PER_MINUTE), locale);
}

/** The same for a figure that the server already gives in whole minutes. */
export function formatMinutes(minutes: number, locale = ofReader): string {
  const whole = Math.max(0, Math.round(minutes));
  const hours = Math.floor(whole / MINUTES_PER_HOUR);
  const rest = whole % MINUTES_PER_HOUR;
  if (hours === 0) return `${rest} min`;
  const shownHours = `${hours.toLocaleString(locale)} h`;
  return rest === 0 ? shownHours : `${shownHours} ${rest} min`;
}
