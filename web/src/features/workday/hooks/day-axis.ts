/** The axis of a day in a zone. Offsets are seconds since its first instant; pure, so that clock changes can be tested. */

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

export interface DayAxis {
  /** Milliseconds since the epoch of the first instant, and of the first one that is no longer in the day. */
  start: number;
  end: number;
}

/** The first instant of a date in a zone: noon of that day, moved back by what its clock shows, twice for clock changes. */
export function startOfDay(date: string, timeZone: string): number {
  const midnight = Date.parse(`${date}T00:00:00Z`);
  const guess = midnight - offsetAt(midnight, timeZone);
  return midnight - offsetAt(guess, timeZone);
}

export function axisOf(date: string, timeZone: string): DayAxis {
  const next = new Date(Date.parse(`${date}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
  return { start: startOfDay(date, timeZone), end: startOfDay(next, timeZone) };
}

/** Where an instant lies on the axis, 0 to 1; what is outside lies at its nearer end. */
export function placeOn({ start, end }: DayAxis, instant: string | number): number {
  const at = typeof instant === 'number' ? instant : Date.parse(instant);
  return Math.min(1, Math.max(0, (at - start) / (end - start)));
}

/** The axis cut to whole hours around what there is to see, so that a working day fills it; all of it where nothing is. */
export function around(axis: DayAxis, instants: readonly number[]): DayAxis {
  const inside = instants.filter((at) => at >= axis.start && at <= axis.end);
  if (inside.length === 0) return axis;
  const first = Math.floor((Math.min(...inside) - axis.start) / HOUR_MS) * HOUR_MS + axis.start;
  const last = Math.ceil((Math.max(...inside) - axis.start) / HOUR_MS) * HOUR_MS + axis.start;
  return { start: Math.max(axis.start, first), end: Math.min(axis.end, Math.max(last, first + HOUR_MS)) };
}

/** Steps between marks, in milliseconds: the first that gives few enough is taken. */
const STEPS_MS = [1, 5, 10, 15, 30, 60, 120, 180].map((minutes) => minutes * 60_000);
const MOST_STEPS = 9;

/** Round times on a stretch of the day that begins at `dayStart`, few enough to be read. */
export function marksOn({ start, end }: DayAxis, dayStart = start): number[] {
  const step = STEPS_MS.find((one) => (end - start) / one <= MOST_STEPS) ?? 3 * HOUR_MS;
  const first = Math.ceil((start - dayStart) / step) * step + dayStart;
  return Array.from({ length: Math.floor((end - first) / step) + 1 }, (_, index) => first + index * step);
}

/** How far the zone's clock is ahead of UTC at an instant, in milliseconds. */
function offsetAt(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit',
  }).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? '00';
  const shown = `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}:${part('second')}Z`;
  return Date.parse(shown) - Math.floor(instant / 1000) * 1000;
}
