import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extendedUntil, trialEnd } from './periods.js';

const DAY_MS = 86_400_000;
const instant = fc.date({ min: new Date('2020-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
const days = fc.integer({ min: 1, max: 3_660 });

describe('periods', () => {
  it('ends a trial 30 days of 24 hours after it started', () => {
    expect(trialEnd(new Date('2026-03-15T10:00:00.000Z')).toISOString()).toBe('2026-04-14T10:00:00.000Z');
  });

  it('adds the days to what is still left of the period', () => {
    const now = new Date('2026-03-01T00:00:00.000Z');
    expect(extendedUntil(new Date('2026-03-11T00:00:00.000Z'), 30, now).toISOString()).toBe('2026-04-10T00:00:00.000Z');
  });

  it('starts at now where the period has ended or there was none', () => {
    const now = new Date('2026-03-01T00:00:00.000Z');
    expect(extendedUntil(new Date('2025-01-01T00:00:00.000Z'), 30, now).toISOString()).toBe('2026-03-31T00:00:00.000Z');
    expect(extendedUntil(null, 30, now).toISOString()).toBe('2026-03-31T00:00:00.000Z');
  });

  it('always gives at least the days paid for, and never takes any away', () => {
    fc.assert(
      fc.property(fc.option(instant, { nil: null }), days, instant, (current, paid, now) => {
        const end = extendedUntil(current, paid, now).getTime();
        expect(end).toBeGreaterThanOrEqual(now.getTime() + paid * DAY_MS);
        if (current) expect(end).toBeGreaterThanOrEqual(current.getTime() + paid * DAY_MS);
      }),
    );
  });

  it('gives the same end whether days are bought at once or one after another', () => {
    fc.assert(
      fc.property(fc.option(instant, { nil: null }), days, days, instant, (current, first, second, now) => {
        const stepwise = extendedUntil(extendedUntil(current, first, now), second, now);
        expect(stepwise).toEqual(extendedUntil(current, first + second, now));
      }),
    );
  });
});
