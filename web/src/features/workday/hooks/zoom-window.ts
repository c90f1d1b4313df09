import type { DayAxis } from './day-axis';

/** The stretch of a day that is shown, `?from=09:00&to=11:30` by the clock of the company's zone. Pure. */

const MINUTE_MS = 60_000;
/** No window is narrower by zooming in. */
export const LEAST_MS = 10 * MINUTE_MS;
/** A clock shows the same minute twice, or not at all, where it is put back or forward by one of these. */
const SHIFTS_MS = [-60, -30, 0, 30, 60].map((minutes) => minutes * MINUTE_MS);
const END_OF_DAY = '24:00';

/** Null where the address asks for none, or for one that makes no sense. */
export function readWindow(parameters: URLSearchParams, day: DayAxis, timeZone: string): DayAxis | null {
  const start = instantOf(parameters.get('from'), day, timeZone, 'first');
  const end = instantOf(parameters.get('to'), day, timeZone, 'last');
  return start === null || end === null || end - start < MINUTE_MS ? null : { start, end };
}

export function writeWindow(window: DayAxis | null, day: DayAxis, timeZone: string): { from: string | null; to: string | null } {
  if (window === null) return { from: null, to: null };
  return { from: wallClock(window.start, timeZone), to: window.end >= day.end ? END_OF_DAY : wallClock(window.end, timeZone) };
}

/** Half as wide around an instant, which stays where it is seen. */
export function zoomIn(window: DayAxis, around: number): DayAxis {
  return scaled(window, around, 0.5);
}

/** Twice as wide, within the day. */
export function zoomOut(window: DayAxis, around: number, day: DayAxis): DayAxis {
  const { start, end } = scaled(window, around, 2);
  return { start: Math.max(day.start, start), end: Math.min(day.end, end) };
}

/** What was dragged over, in whole minutes; null where it is too little to be meant. */
export function dragged(one: number, other: number, day: DayAxis): DayAxis | null {
  const start = Math.max(day.start, floor(Math.min(one, other)));
  const end = Math.min(day.end, ceil(Math.max(one, other)));
  return end - start < 2 * MINUTE_MS ? null : { start, end };
}

function scaled({ start, end }: DayAxis, around: number, factor: number): DayAxis {
  const width = Math.max(LEAST_MS, (end - start) * factor);
  const from = floor(around - ((around - start) / (end - start)) * width);
  return { start: from, end: from + ceil(width) };
}

const floor = (instant: number) => Math.floor(instant / MINUTE_MS) * MINUTE_MS;
const ceil = (instant: number) => Math.ceil(instant / MINUTE_MS) * MINUTE_MS;

/** Of a minute that comes twice, the earlier or the later: no window is shorter than what was meant. */
function instantOf(clock: string | null, day: DayAxis, timeZone: string, which: 'first' | 'last'): number | null {
  const [, hours, minutes] = /^([01]\d|2[0-4]):([0-5]\d)$/.exec(clock ?? '') ?? [];
  if (clock === null || hours === undefined || minutes === undefined) return null;
  if (Number(hours) === 24) return clock === END_OF_DAY ? day.end : null;
  const guess = day.start + (Number(hours) * 60 + Number(minutes)) * MINUTE_MS;
  const shown = SHIFTS_MS.map((shift) => guess + shift).filter((at) => at >= day.start && at < day.end && wallClock(at, timeZone) === clock);
  return (which === 'first' ? shown[0] : shown.at(-1)) ?? Math.min(guess, day.end);
}

/** `09:05`, in every language. */
function wallClock(instant: number, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone, hourCycle: 'h23', hour: '2-digit', minute: '2-digit' }).format(instant);
}
