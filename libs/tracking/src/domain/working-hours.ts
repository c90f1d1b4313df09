import type { WorkingHours } from '#contracts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** Clocks are changed at full quarters of an hour, everywhere since 1973. */
const QUARTER_MS = 15 * MINUTE_MS;
/** A quarter for each of the 60 days that trackers may report, and room. */
const REMEMBERED = 8_192;

/** Is this instant, in milliseconds since 1970, within the working hours? */
export type IsWorkingTime = (instant: number) => boolean;

/**
 * Working hours as `WorkingHours` defines them, by the wall clock of a time zone: an hour that a change of the clock
 * repeats counts both times. Throws RangeError for a zone that is none. Keep what it answers: it remembers offsets.
 */
export function workingTime({ days, from, to }: WorkingHours, timezone: string): IsWorkingTime {
  const [start, end] = [timeOfDay(from), timeOfDay(to)];
  const offset = offsets(timezone);
  return (instant) => {
    const local = instant + offset(instant);
    const day = Math.floor(local / DAY_MS);
    const time = local - day * DAY_MS;
    if (start < end) return time >= start && time < end && days.includes(weekday(day));
    return (time >= start && days.includes(weekday(day))) || (time < end && days.includes(weekday(day - 1)));
  };
}

/** 1 is Monday. 1 January 1970 was a Thursday. */
function weekday(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

function timeOfDay(text: string): number {
  const [hours, minutes] = text.split(':').map(Number);
  return ((hours ?? 0) * 60 + (minutes ?? 0)) * MINUTE_MS;
}

/** Milliseconds by which the zone's wall clock is ahead of UTC. Intl takes microseconds for each, so quarters are remembered. */
function offsets(timezone: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat('en', {
    timeZone: timezone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
  });
  const known = new Map<number, number>();
  return (instant) => {
    const quarter = Math.floor(instant / QUARTER_MS);
    const remembered = known.get(quarter);
    if (remembered !== undefined) return remembered;
    if (known.size >= REMEMBERED) known.clear();
    const offset = wallClock(format, quarter * QUARTER_MS) - quarter * QUARTER_MS;
    known.set(quarter, offset);
    return offset;
  };
}

/** What the wall shows, as if it were UTC. */
function wallClock(format: Intl.DateTimeFormat, instant: number): number {
  const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
}
