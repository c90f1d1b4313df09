import { type Blocks, blocksOf, eachBlock } from './packed-words.js';
import { addDays, type Days, daysIn } from './report-days.js';

/** What was used and when people were active on days that are over: one row of `usage_pack`, whose migration says how the bytes are laid out. */
export interface UsedPack extends Days, PackedNames {
  readonly used: Blocks;
}

/** Names of applications, then of websites: places of entries go through both. */
export interface PackedNames {
  readonly applications: readonly string[];
  readonly websites: readonly string[];
}

export interface ActivePack extends Days {
  readonly active: Blocks;
}

export interface WorkedPack extends Days {
  readonly worked: WorkedDays;
}

/** Days of employees, one employee's after another's: how many days each is after the first of the pack, and its active and idle seconds together. */
export interface WorkedDays {
  readonly ids: readonly string[];
  /** By employee, the place after the last day. */
  readonly ends: Uint32Array;
  readonly afters: Uint8Array;
  readonly seconds: Int32Array;
}

/** `days` from place `from` to before `to` are the employee's; `before` of them are between the day that is counted from and the first of the pack. */
export type TakesDays = (employeeId: string, days: WorkedDays & { readonly before: number }, from: number, to: number) => void;

const USED_WORDS = 2;
const ACTIVE_WORDS = 1;
const WORKED_WORDS = 1;
const LOW_BITS = 2 ** 32;
const WORKED_BITS = 26;
const WORKED_MASK = (1 << WORKED_BITS) - 1;
const MINUTE_BITS = 11;
const MINUTE_MASK = (1 << MINUTE_BITS) - 1;

export const usedBlocks = (bytes: Buffer): Blocks => blocksOf(bytes, USED_WORDS);
export const activeBlocks = (bytes: Buffer): Blocks => blocksOf(bytes, ACTIVE_WORDS);

/**
 * Adds the seconds of a pack to `sums`: by employee's id, then by class. `classesOf` answers the class, below `count`, of each
 * place for this employee; null leaves the employee out.
 */
export function addUsed({ used }: Pick<UsedPack, 'used'>, classesOf: (id: string) => Uint8Array | null, count: number, sums: Map<string, Float64Array>): void {
  const { words } = used;
  eachBlock(used, USED_WORDS, (id, from, to) => {
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

export function workedDays(bytes: Buffer): WorkedDays {
  const blocks = blocksOf(bytes, WORKED_WORDS);
  const [afters, seconds, ends] = [new Uint8Array(blocks.words.length), new Int32Array(blocks.words.length), new Uint32Array(blocks.ids.length)];
  let [employee, place] = [0, 0];
  eachBlock(blocks, WORKED_WORDS, (_, from, to) => {
    for (let at = from; at < to; at += WORKED_WORDS) {
      const entry = blocks.words[at] ?? 0;
      afters[place] = entry >>> WORKED_BITS;
      seconds[place++] = entry & WORKED_MASK;
    }
    ends[employee++] = place;
  });
  return { ids: blocks.ids, ends, afters: afters.slice(0, place), seconds: seconds.slice(0, place) };
}

/** Gives the days of each employee to `take`, counted from the day `first` on. */
export function eachWorked({ worked, from: begins }: WorkedPack, first: string, take: TakesDays): void {
  const days = { ...worked, before: daysIn({ from: first, to: begins }) - 1 };
  let from = 0;
  for (const [employee, id] of worked.ids.entries()) {
    const to = worked.ends[employee] ?? from;
    take(id, days, from, to);
    from = to;
  }
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
  const { words } = active;
  eachBlock(active, ACTIVE_WORDS, (id, from, to) => {
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
