import type { ActivityMinute } from '../../../lib/api/types';
import { type DayAxis, placeOn } from './day-axis';
import { type Block, mergeNeighbours, wideEnough } from './merge-blocks';

/** Lanes as a few paths instead of a rectangle for each minute and each interval. Lengths are pixels. */

const MINUTE_MS = 60_000;
/** A block narrower than this is not seen, and its colour not told. */
const LEAST_PX = 3;
/** Shades of a minute's activity, from hardly any to all of it. */
export const SHADES = 5;

interface Lane {
  axis: DayAxis;
  width: number;
  height: number;
}

/** Blocks of one name are one path; each name once. */
export function namePaths(blocks: readonly Block[], lane: Lane): { name: string; d: string }[] {
  const { axis, width } = lane;
  const least = ((axis.end - axis.start) / width) * LEAST_PX;
  const paths = new Map<string, string>();
  for (const { name, start, end } of wideEnough(mergeNeighbours(blocks.filter((block) => within(block, axis))), least)) {
    paths.set(name, (paths.get(name) ?? '') + rectangle({ start, end: Math.max(end, start + least / 2) }, lane));
  }
  return [...paths].map(([name, d]) => ({ name, d }));
}

export function stretchPath(stretches: readonly DayAxis[], lane: Lane): string {
  return stretches
    .filter((stretch) => within(stretch, lane.axis))
    .map((stretch) => rectangle(stretch, lane))
    .join('');
}

/** Which minutes have how much activity: one list of stretches a shade, the first of minutes with none. */
export function shadedMinutes(activity: readonly Pick<ActivityMinute, 'minute' | 'activeSeconds'>[]): DayAxis[][] {
  const seconds = new Map<number, number>();
  for (const { minute, activeSeconds } of activity) seconds.set(Date.parse(minute), (seconds.get(Date.parse(minute)) ?? 0) + activeSeconds);
  const shades: DayAxis[][] = Array.from({ length: SHADES + 1 }, () => []);
  for (const [start, active] of [...seconds].toSorted(([one], [other]) => one - other)) {
    const stretches = shades[Math.ceil((Math.min(60, active) / 60) * SHADES)];
    const last = stretches?.at(-1);
    if (last?.end === start) last.end = start + MINUTE_MS;
    else stretches?.push({ start, end: start + MINUTE_MS });
  }
  return shades;
}

function within(one: DayAxis, axis: DayAxis): boolean {
  return one.end > axis.start && one.start < axis.end;
}

function rectangle({ start, end }: DayAxis, { axis, width, height }: Lane): string {
  const [left, right] = [placeOn(axis, start) * width, placeOn(axis, end) * width];
  return `M${round(left)} 0H${round(right)}V${height}H${round(left)}Z`;
}

const round = (pixels: number) => Math.round(pixels * 10) / 10;
