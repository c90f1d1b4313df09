import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsOf } from './packed-words.js';
import { addDays } from './report-days.js';
import { addByDay, addedDays, NOT_COUNTED } from './usage-by-day.js';
import { activeBlocks, type ActiveSum, addActive, addActiveSum, addUsed, eachWorked, usedBlocks, workedDays } from './usage-packs.js';

const IDS = ['018f0000-0000-7000-8000-0000000000ff', 'ffffffff-0a0d-4000-80c3-a9000000007f', '00000000-0000-0000-0000-000000000000'];
const id = fc.constantFrom(...IDS);

/** As the database packs it. */
function pack<E>(rows: readonly (E & { id: string })[], entry: (row: E) => Buffer): Buffer {
  const block = (whose: string): Buffer[] => {
    const entries = rows.filter((row) => row.id === whose).map(entry);
    const head = Buffer.alloc(20, whose.replaceAll('-', ''), 'hex');
    head.writeUInt32BE(entries.length, 16);
    return entries.length > 0 ? [head, ...entries] : [];
  };
  return Buffer.concat(IDS.flatMap(block));
}

interface DayRow {
  place: number;
  after: number;
  seconds: number;
}

/** As the database packs an employee's days. */
function packByDay(rows: readonly DayRow[]): Buffer {
  const words = [0, 1, 2, 3].flatMap((place) => {
    const days = rows.filter((row) => row.place === place).map(({ after, seconds }) => after * 2 ** 27 + seconds);
    return days.length > 0 ? [place * 2 ** 8 + days.length, ...days] : [];
  });
  const bytes = Buffer.alloc(4 * words.length);
  for (const [at, word] of words.entries()) bytes.writeUInt32BE(word, 4 * at);
  return bytes;
}

describe('packs', () => {
  it('keep ids as they are', () => {
    const bytes = pack(IDS.map((each) => ({ id: each })), () => Buffer.alloc(4));
    expect(activeBlocks(bytes).ids).toEqual(IDS);
  });

  it('give the seconds of each employee by class, those of a team by the classes of the team, and nothing of who is left out', () => {
    const used = fc.record({ id, place: fc.integer({ min: 0, max: 3 }), seconds: fc.oneof(fc.integer({ min: 0, max: 90_000 }), fc.integer({ min: 0, max: 2 ** 40 - 1 })) });
    fc.assert(
      fc.property(fc.array(fc.array(used)), fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 8, maxLength: 8 }), (packs, classes) => {
        const classesOf = (whose: string): Uint8Array | null => (whose === IDS[2] ? null : Uint8Array.from(whose === IDS[0] ? classes.slice(0, 4) : classes.slice(4)));
        const sums = new Map<string, Float64Array>();
        for (const rows of packs) {
          const bytes = pack(rows, ({ place, seconds }) => {
            const entry = Buffer.alloc(8);
            entry.writeBigUInt64BE((BigInt(place) << 40n) | BigInt(seconds));
            return entry;
          });
          addUsed({ used: usedBlocks(bytes) }, classesOf, 3, sums);
        }
        const expected = new Map<string, number[]>();
        for (const { id: whose, place, seconds } of packs.flat()) {
          const found = classesOf(whose)?.[place];
          if (found === undefined) continue;
          const sum = expected.get(whose) ?? [0, 0, 0];
          sum[found]! += seconds;
          expected.set(whose, sum);
        }
        expect(new Map([...sums].map(([whose, sum]) => [whose, [...sum]]))).toEqual(expected);
      }),
    );
  });

  it('give the seconds of each day by class, as often as is said, and nothing of what is not counted', () => {
    const used = fc.record({ place: fc.integer({ min: 0, max: 3 }), after: fc.integer({ min: 0, max: 30 }), seconds: fc.oneof(fc.integer({ min: 0, max: 90_000 }), fc.integer({ min: 0, max: 2 ** 27 - 1 })) });
    const classes = fc.array(fc.constantFrom(0, 1, 2, NOT_COUNTED), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(used), classes, fc.constantFrom(1, -1), (rows, classOf, times) => {
        const sums = new Map<string, Float64Array>();
        addByDay('2026-02-25', wordsOf(packByDay(rows)), Uint8Array.from(classOf), 3, sums, times);
        const expected = new Map<string, number[]>();
        for (const { place, after, seconds } of rows) {
          const found = classOf[place]!;
          if (found === NOT_COUNTED) continue;
          const day = addDays('2026-02-25', after);
          const sum = expected.get(day) ?? [0, 0, 0];
          sum[found]! += times * seconds;
          expected.set(day, sum);
        }
        expect(new Map([...sums].map(([day, sum]) => [day, [...sum]]))).toEqual(expected);
      }),
    );
  });

  it('say the same of several people once their days are added up, each day of a name once', () => {
    const used = fc.record({ place: fc.integer({ min: 0, max: 3 }), after: fc.integer({ min: 0, max: 30 }), seconds: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 2 ** 22 })) });
    fc.assert(
      fc.property(fc.array(fc.uniqueArray(used, { selector: ({ place, after }) => `${place} ${after}` }), { maxLength: 6 }), (people) => {
        const bytes = Buffer.concat(people.map(packByDay));
        const words = addedDays(bytes);
        const [sums, expected] = [new Map<string, Float64Array>(), new Map<string, Float64Array>()];
        addByDay('2026-02-25', words, Uint8Array.of(0, 1, 2, 3), 4, sums);
        addByDay('2026-02-25', wordsOf(bytes), Uint8Array.of(0, 1, 2, 3), 4, expected);
        expect(sums).toEqual(expected);
        const names = new Set(people.flat().map(({ place }) => place));
        const days = new Set(people.flat().map(({ place, after }) => `${place} ${after}`));
        expect(words).toHaveLength(names.size + days.size);
      }),
    );
  });

  it('give active and idle seconds of each employee and day', () => {
    const day = fc.record({ id, after: fc.integer({ min: 0, max: 30 }), seconds: fc.integer({ min: 0, max: 2 ** 26 - 1 }) });
    fc.assert(
      fc.property(fc.array(day), (rows) => {
        const worked = pack(rows, ({ after, seconds }) => {
          const entry = Buffer.alloc(4);
          entry.writeUInt32BE(after * 2 ** 26 + seconds);
          return entry;
        });
        const found: string[] = [];
        eachWorked({ from: '2026-01-01', to: '2026-01-31', worked: workedDays(worked) }, '2025-12-30', (whose, { before, afters, seconds }, from, to) => {
          for (let at = from; at < to; at++) found.push(`${whose} ${before + afters[at]!} ${seconds[at]}`);
        });
        expect(found.toSorted()).toEqual(rows.map(({ id: whose, after, seconds }) => `${whose} ${2 + after} ${seconds}`).toSorted());
      }),
    );
  });

  it('give how many days somebody was active, and who was late on days on which one can be', () => {
    const day = fc.record({ id, place: fc.integer({ min: 0, max: 30 }), first: fc.integer({ min: 0, max: 1_439 }), last: fc.integer({ min: 1, max: 1_440 }) });
    fc.assert(
      fc.property(fc.array(day), (rows) => {
        const from = '2026-01-01';
        const after = (date: string): number | null => (date.endsWith('5') ? null : 500);
        const bytes = pack(rows, ({ place, first, last }) => {
          const entry = Buffer.alloc(4);
          entry.writeUInt32BE((place << 22) | (first << 11) | last);
          return entry;
        });
        const [sums, expected] = [new Map<string, ActiveSum>(), new Map<string, ActiveSum>()];
        addActive({ from, to: '2026-01-31', active: activeBlocks(bytes) }, (whose) => whose !== IDS[2], after, sums);
        for (const { id: whose, place, first, last } of rows) {
          const late = Math.max(0, first - (after(addDays(from, place)) ?? first));
          if (whose !== IDS[2]) addActiveSum(expected, whose, { days: 1, firstMinutes: first, lastMinutes: last, lateDays: Number(late > 0), lateMinutes: late });
        }
        expect(sums).toEqual(expected);
      }),
    );
  });
});
