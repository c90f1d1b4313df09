import { addDays, type Days, daysIn } from './report-days.js';

/** What was used and when people were active on days that are over: one row of `usage_pack`, whose migration says how the bytes are laid out. */
export interface UsedPack {
  /** Names of applications, then of websites: places of entries go through both. */
  readonly applications: readonly string[];
  readonly websites: readonly string[];
  readonly used: Buffer;
}

/** A week or a month of which what was used is known day by day: of everybody together, and of the people of some teams together. */
export interface DaysPack extends Days, Pick<UsedPack, 'applications' | 'websites'> {
  readonly byDay: Buffer;
  readonly ofTeams: ReadonlyMap<string, Buffer>;
}

export interface ActivePack extends Days {
  readonly active: Buffer;
}

export interface WorkedPack extends Days {
  readonly worked: Buffer;
}

/** All is whole words of four bytes. */
const WORD = 4;
const ID_WORDS = 4;
const HEAD_WORDS = ID_WORDS + 1;
const USED_WORDS = 2;
const ACTIVE_WORDS = 1;
const WORKED_WORDS = 1;
/** In the place of a class: time that is not asked for. */
export const NOT_COUNTED = 255;
const IS_LITTLE_ENDIAN = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;
const LOW_BITS = 2 ** 32;
const SECONDS_BITS = 27;
const SECONDS_MASK = (1 << SECONDS_BITS) - 1;
const WORKED_BITS = 26;
const WORKED_MASK = (1 << WORKED_BITS) - 1;
const MINUTE_BITS = 11;
const MINUTE_MASK = (1 << MINUTE_BITS) - 1;

/** An employee's id as packs have it: its 16 bytes, as latin1. */
export function packedId(id: string): string {
  return Buffer.from(id.replaceAll('-', ''), 'hex').toString('latin1');
}

export function unpackedId(packed: string): string {
  const hex = Buffer.from(packed, 'latin1').toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** As numbers of this machine. A hundred thousand calls of `readUInt32BE` take as long as the rest of a report. */
function wordsOf(bytes: Buffer): Uint32Array {
  const copy = Uint8Array.from(bytes);
  if (IS_LITTLE_ENDIAN) Buffer.from(copy.buffer).swap32();
  return new Uint32Array(copy.buffer);
}

/** Calls `onBlock` for each employee with the place of the first word of its entries and that after the last one. Ids as of `packedId`. */
function eachBlock(bytes: Buffer, words: Uint32Array, entryWords: number, onBlock: (id: string, from: number, to: number) => void): void {
  for (let at = 0; at < words.length; ) {
    const from = at + HEAD_WORDS;
    const to = from + (words[at + ID_WORDS] ?? 0) * entryWords;
    onBlock(bytes.toString('latin1', at * WORD, (at + ID_WORDS) * WORD), from, to);
    at = to;
  }
}

/**
 * Adds the seconds of a pack to `sums`: by employee's id as packs have it, then by class. `classesOf` answers the class, below
 * `count`, of each place for this employee; null leaves the employee out.
 */
export function addUsed({ used }: UsedPack, classesOf: (id: string) => Uint8Array | null, count: number, sums: Map<string, Float64Array>): void {
  const words = wordsOf(used);
  eachBlock(used, words, USED_WORDS, (id, from, to) => {
    const classes = classesOf(id);
    if (!classes) return;
    let sum = sums.get(id);
    if (!sum) sums.set(id, (sum = new Float64Array(count)));
    for (let at = from; at < to; at += USED_WORDS) {
      const high = words[at] ?? 0;
      const place = classes[high >>> 8] ?? 0;
      sum[place] = (sum[place] ?? 0) + (high & 0xff) * LOW_BITS + (words[at + 1] ?? 0);
    }
  });
}

/**
 * Adds what was used on each day from `first` on, `times` over, to `sums`: by day, then by class. `classes` has the class, below
 * `count`, of each place, or `NOT_COUNTED`.
 */
export function addByDay(first: string, byDay: Buffer, classes: Uint8Array, count: number, sums: Map<string, Float64Array>, times = 1): void {
  const words = wordsOf(byDay);
  const days: (Float64Array | undefined)[] = [];
  const sumOfDay = (after: number): Float64Array => {
    const day = addDays(first, after);
    const sum = sums.get(day) ?? new Float64Array(count);
    sums.set(day, sum);
    return (days[after] = sum);
  };
  for (let at = 0; at < words.length; ) {
    const head = words[at] ?? 0;
    const itemClass = classes[head >>> 8] ?? NOT_COUNTED;
    const from = at + 1;
    at = from + (head & 0xff);
    if (itemClass === NOT_COUNTED) continue;
    for (let place = from; place < at; place++) {
      const entry = words[place] ?? 0;
      const sum = days[entry >>> SECONDS_BITS] ?? sumOfDay(entry >>> SECONDS_BITS);
      sum[itemClass] = (sum[itemClass] ?? 0) + times * (entry & SECONDS_MASK);
    }
  }
}

/** Gives the days of each employee, with active and idle seconds together, to what `taker` answers for the id as packs have it; null: the employee is left out. */
export function eachWorked({ worked, ...period }: WorkedPack, taker: (id: string) => ((day: string, seconds: number) => void) | null): void {
  const dates = Array.from({ length: daysIn(period) }, (_, place) => addDays(period.from, place));
  const words = wordsOf(worked);
  eachBlock(worked, words, WORKED_WORDS, (id, from, to) => {
    const take = taker(id);
    if (!take) return;
    for (let at = from; at < to; at += WORKED_WORDS) {
      const entry = words[at] ?? 0;
      take(dates[entry >>> WORKED_BITS] ?? '', entry & WORKED_MASK);
    }
  });
}

/** Minutes since midnight are added up. */
export interface ActiveSum {
  days: number;
  firstMinutes: number;
  lastMinutes: number;
  lateDays: number;
  lateMinutes: number;
}

export function addActiveSum(sums: Map<string, ActiveSum>, id: string, more: Readonly<ActiveSum>): void {
  const sum = sumOf(sums, id);
  sum.days += more.days;
  sum.firstMinutes += more.firstMinutes;
  sum.lastMinutes += more.lastMinutes;
  sum.lateDays += more.lateDays;
  sum.lateMinutes += more.lateMinutes;
}

/** Adds a pack to `sums`, as far as `counts` takes employees. `lateAfter`: the minute after which somebody is late on a day; null where nobody is. */
export function addActive({ active, ...days }: ActivePack, counts: (id: string) => boolean, lateAfter: (day: string) => number | null, sums: Map<string, ActiveSum>): void {
  const limits = Array.from({ length: daysIn(days) }, (_, place) => lateAfter(addDays(days.from, place)) ?? Number.POSITIVE_INFINITY);
  const words = wordsOf(active);
  eachBlock(active, words, ACTIVE_WORDS, (id, from, to) => {
    if (!counts(id)) return;
    const sum = sumOf(sums, id);
    sum.days += (to - from) / ACTIVE_WORDS;
    for (let at = from; at < to; at += ACTIVE_WORDS) {
      const entry = words[at] ?? 0;
      const minute = (entry >>> MINUTE_BITS) & MINUTE_MASK;
      const late = Math.max(0, minute - (limits[entry >>> (2 * MINUTE_BITS)] ?? Number.POSITIVE_INFINITY));
      sum.firstMinutes += minute;
      sum.lastMinutes += entry & MINUTE_MASK;
      sum.lateMinutes += late;
      sum.lateDays += late > 0 ? 1 : 0;
    }
  });
}

function sumOf(sums: Map<string, ActiveSum>, id: string): ActiveSum {
  const known = sums.get(id);
  if (known) return known;
  const sum = { days: 0, firstMinutes: 0, lastMinutes: 0, lateDays: 0, lateMinutes: 0 };
  sums.set(id, sum);
  return sum;
}
