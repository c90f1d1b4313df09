/** What a zone's clock shows, as instants and back. Pure, so that changes of the clock can be tested. */

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

export interface WallTime {
  /** `YYYY-MM-DD` */
  date: string;
  /** `HH:MM` */
  time: string;
}

/**
 * When the zone's clock shows it. Of an hour that is repeated, the first; of one that is left out, as long after the change
 * as it seems.
 */
export function instantOf({ date, time }: WallTime, timeZone: string): number {
  const shown = Date.parse(`${date}T${time}:00Z`);
  // An offset from before any change of that day, and one from after it: whichever fits is meant, the earlier instant first.
  const [before, after] = [offsetAt(shown - DAY_MS, timeZone), offsetAt(shown + DAY_MS, timeZone)];
  const fits = [shown - before, shown - after].filter((at) => at + offsetAt(at, timeZone) === shown);
  return fits.length === 0 ? shown - before : Math.min(...fits);
}

export function wallTimeOf(instant: number, timeZone: string): WallTime {
  const shown = new Date(instant + offsetAt(instant, timeZone)).toISOString();
  return { date: shown.slice(0, 10), time: shown.slice(11, 16) };
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Making one costs more than a hundred readings. */
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known !== undefined) return known;
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit',
  });
  clocks.set(timeZone, clock);
  return clock;
}

/** How far the zone's clock is ahead of UTC, in milliseconds. */
function offsetAt(instant: number, timeZone: string): number {
  const parts = clockOf(timeZone).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? '00';
  return Date.parse(`${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}:00Z`) - Math.floor(instant / MINUTE_MS) * MINUTE_MS;
}
