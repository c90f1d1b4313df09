import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlapping, overlaps, type Span, spanProblem } from './correction-rules.js';

const MINUTE = 60_000;
const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 21, 15, 0);
const at = (minutes: number): number => NOW + minutes * MINUTE;

const span = fc.tuple(fc.integer({ min: -100_000, max: 3_000 }), fc.integer({ min: -200, max: 2_000 })).map(([start, length]): Span => ({ from: at(start), to: at(start + length) }));

describe('hours that are asked for', () => {
  it('may be today up to now, and sixty days ago, and a whole day long', () => {
    expect(spanProblem({ from: at(-60), to: NOW }, NOW)).toBeNull();
    expect(spanProblem({ from: NOW - 60 * DAY, to: NOW - 60 * DAY + MINUTE }, NOW)).toBeNull();
    expect(spanProblem({ from: NOW - DAY, to: NOW }, NOW)).toBeNull();
  });

  it.each([
    ['end before they begin', { from: at(-60), to: at(-61) }, 'endedAt', /after the start/],
    ['are no time at all', { from: at(-60), to: at(-60) }, 'endedAt', /after the start/],
    ['are longer than a day', { from: NOW - DAY - MINUTE, to: NOW }, 'endedAt', /24 hours/],
    ['have not been yet', { from: at(-60), to: at(1) }, 'endedAt', /future/],
    ['were too long ago', { from: NOW - 60 * DAY - MINUTE, to: NOW - 60 * DAY + MINUTE }, 'startedAt', /60 days/],
  ])('are refused where they %s', (_what, hours, path, message) => {
    expect(spanProblem(hours, NOW)).toEqual({ path, message: expect.stringMatching(message) });
  });

  it('are accepted exactly where all four rules hold', () => {
    fc.assert(
      fc.property(span, (hours) => {
        const length = hours.to - hours.from;
        const good = length > 0 && length <= DAY && hours.to <= NOW && hours.from >= NOW - 60 * DAY;
        expect(spanProblem(hours, NOW) === null).toBe(good);
      }),
    );
  });
});

describe('two spans', () => {
  it('overlap where there is a minute in both, whichever is asked first', () => {
    const short = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 60 })).map(([from, length]): Span => ({ from, to: from + length }));
    fc.assert(
      fc.property(short, short, (one, other) => {
        const minutes = (hours: Span): number[] => Array.from({ length: hours.to - hours.from }, (_, i) => hours.from + i);
        const shared = minutes(one).some((minute) => minutes(other).includes(minute));
        expect(overlaps(one, other)).toBe(shared);
        expect(overlaps(other, one)).toBe(shared);
        expect(overlapping(one, [other])).toEqual(shared ? [other] : []);
      }),
    );
  });

  it('do not overlap where one begins as the other ends', () => {
    expect(overlaps({ from: 0, to: 10 }, { from: 10, to: 20 })).toBe(false);
  });
});
