import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextRun } from './next-run.js';

const HOUR = 3_600_000;
const NOW = Date.UTC(2026, 2, 20, 12);
const moment = fc.integer({ min: 0, max: 400 * 24 * HOUR }).map((ms) => new Date(NOW + ms));

/** As a night's job has it: the day in Berlin, which begins at `hour` hours after midnight. */
const dayInBerlin = (hour: number) => (at: Date) => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(at.getTime() - hour * HOUR);

describe('the next run of a job', () => {
  it('is the first instant at which another key is due, however the keys follow each other', () => {
    const changes = fc.uniqueArray(fc.integer({ min: 1, max: 399 * 24 * HOUR }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(changes, fc.integer({ min: 0, max: 399 * 24 * HOUR }), (instants, asked) => {
        const key = (at: Date): string => String(instants.filter((instant) => NOW + instant <= at.getTime()).length);
        const next = instants.filter((instant) => instant > asked).sort((a, b) => a - b)[0];
        expect(nextRun(key, new Date(NOW + asked))?.getTime()).toBe(next === undefined ? undefined : NOW + next);
      }),
    );
  });

  it('of a period is at its end, at most a period away', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 1, max: 24 * 60 }), (now, minutes) => {
        const period = minutes * 60_000;
        const next = nextRun((at) => String(Math.floor(at.getTime() / period)), now)!.getTime();
        expect(next % period).toBe(0);
        expect(next - now.getTime()).toBeGreaterThan(0);
        expect(next - now.getTime()).toBeLessThanOrEqual(period);
      }),
    );
  });

  it('of a night is at most 25 hours away, and after nights on which clocks change', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 0, max: 5 }), (now, hour) => {
        const key = dayInBerlin(hour);
        const next = nextRun(key, now)!;
        expect(next.getTime() - now.getTime()).toBeLessThanOrEqual(25 * HOUR);
        expect([key(new Date(next.getTime() - 1)), key(next) > key(now)]).toEqual([key(now), true]);
      }),
      { numRuns: 30 },
    );
    // Berlin goes from one hour ahead of UTC to two on 29 March.
    expect(nextRun(dayInBerlin(4), new Date('2026-03-28T03:00:00.000Z'))).toEqual(new Date('2026-03-29T03:00:00.000Z'));
    expect(nextRun(dayInBerlin(4), new Date('2026-03-29T03:00:00.000Z'))).toEqual(new Date('2026-03-30T02:00:00.000Z'));
  });

  it('is none where the key never changes', () => {
    expect(nextRun(() => 'the only key', new Date(NOW))).toBeNull();
  });
});
