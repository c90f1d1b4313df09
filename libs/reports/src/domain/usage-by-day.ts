import { wordsOf } from './packed-words.js';
import { addDays, type Days } from './report-days.js';
import type { PackedNames } from './usage-packs.js';

/** A week or a month of which what was used is known day by day: of everybody together. */
export interface DaysPack extends Days, PackedNames {
  readonly byDay: Uint32Array;
}

/** The same, and of the people of some teams together. */
export interface TeamDaysPack extends DaysPack {
  readonly ofTeams: ReadonlyMap<string, Uint32Array>;
}

/** In the place of a class: time that is not asked for. */
export const NOT_COUNTED = 255;
const SECONDS_BITS = 27;
const SECONDS_MASK = (1 << SECONDS_BITS) - 1;
const DAYS_OF_A_NAME = 1 << (32 - SECONDS_BITS);

/** The days of several people as if they were one's: each name once, and each of its days once. */
export function addedDays(bytes: Buffer): Uint32Array {
  const words = wordsOf(bytes);
  /** By place of the name, then by day; days on which it was not used are below zero. */
  const sums = new Map<number, Int32Array>();
  let days = 0;
  for (let at = 0; at < words.length; at++) {
    const head = words[at] ?? 0;
    let sum = sums.get(head >>> 8);
    if (!sum) sums.set(head >>> 8, (sum = new Int32Array(DAYS_OF_A_NAME).fill(-1)));
    for (const last = at + (head & 0xff); at < last; ) {
      const entry = words[++at] ?? 0;
      const known = sum[entry >>> SECONDS_BITS] ?? 0;
      if (known < 0) days += 1;
      sum[entry >>> SECONDS_BITS] = Math.max(0, known) + (entry & SECONDS_MASK);
    }
  }
  return packedDays(sums, days);
}

/** `count`: how many days there are in all of `sums`. */
function packedDays(sums: ReadonlyMap<number, Int32Array>, count: number): Uint32Array {
  const words = new Uint32Array(sums.size + count);
  let at = 0;
  for (const [place, sum] of sums) {
    const head = at++;
    for (let day = 0; day < sum.length; day++) {
      const seconds = sum[day] ?? -1;
      if (seconds >= 0) words[at++] = (day << SECONDS_BITS) | seconds;
    }
    words[head] = (place << 8) | (at - head - 1);
  }
  return words;
}

/**
 * Adds what was used on each day from `first` on, `times` over, to `sums`: by day, then by class. `classes` has the class, below
 * `count`, of each place, or `NOT_COUNTED`.
 */
export function addByDay(first: string, byDay: Uint32Array, classes: Uint8Array, count: number, sums: Map<string, Float64Array>, times = 1): void {
  const days: (Float64Array | undefined)[] = [];
  const sumOfDay = (after: number): Float64Array => {
    const day = addDays(first, after);
    const sum = sums.get(day) ?? new Float64Array(count);
    sums.set(day, sum);
    return (days[after] = sum);
  };
  for (let at = 0; at < byDay.length; ) {
    const head = byDay[at] ?? 0;
    const itemClass = classes[head >>> 8] ?? NOT_COUNTED;
    const from = at + 1;
    at = from + (head & 0xff);
    if (itemClass === NOT_COUNTED) continue;
    for (let place = from; place < at; place++) {
      const entry = byDay[place] ?? 0;
      const sum = days[entry >>> SECONDS_BITS] ?? sumOfDay(entry >>> SECONDS_BITS);
      sum[itemClass] = (sum[itemClass] ?? 0) + times * (entry & SECONDS_MASK);
    }
  }
}
