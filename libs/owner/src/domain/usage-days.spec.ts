import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysIn } from './calendar.js';
import { everyDay, periodOf, periodProblems, totalsOf, type UsageDay } from './usage-days.js';

const PERIOD = { from: '2026-03-01', to: '2026-03-05' };
const day = (date: string, storageMb: number): UsageDay => ({ date, activeSeconds: 60, idleSeconds: 30, employeesActive: 2, sessions: 1, screenshots: 4, storageMb });

/** A period and the usage days known in it: any subset of its dates. */
const known = fc
  .record({ length: fc.integer({ min: 1, max: 400 }), days: fc.dictionary(fc.integer({ min: 0, max: 399 }).map(String), fc.record({ seconds: fc.nat(100_000), people: fc.nat(50), storageMb: fc.nat(5_000) })) })
  .map(({ length, days }) => ({
    period: { from: '2026-01-01', to: addDays('2026-01-01', length - 1) },
    days: Object.entries(days)
      .filter(([index]) => Number(index) < length)
      .sort(([one], [other]) => Number(one) - Number(other))
      .map(([index, { seconds, people, storageMb }]) => ({ ...day(addDays('2026-01-01', Number(index)), storageMb), activeSeconds: seconds, employeesActive: people })),
  }));

describe('usage days', () => {
  it('fills the dates without records with zeros and the storage of before', () => {
    const days = everyDay(PERIOD, [day('2026-03-02', 7), day('2026-03-04', 9)], 5);
    expect(days.map(({ date, activeSeconds, storageMb }) => [date, activeSeconds, storageMb])).toEqual([
      ['2026-03-01', 0, 5],
      ['2026-03-02', 60, 7],
      ['2026-03-03', 0, 7],
      ['2026-03-04', 60, 9],
      ['2026-03-05', 0, 9],
    ]);
  });

  it('adds up what adds up, and takes the most people and the last storage', () => {
    expect(totalsOf([day('2026-03-01', 7), { ...day('2026-03-02', 3), employeesActive: 5 }])).toEqual({
      activeSeconds: 120,
      idleSeconds: 60,
      employeesActive: 5,
      sessions: 2,
      screenshots: 8,
      storageMb: 3,
    });
  });

  it('has every date of the period once and in order, and loses nothing of what is known', () => {
    fc.assert(
      fc.property(known, fc.nat(5_000), ({ period, days }, storedBefore) => {
        const filled = everyDay(period, days, storedBefore);
        expect(filled.map(({ date }) => date)).toEqual(Array.from({ length: daysIn(period.from, period.to) }, (_, index) => addDays(period.from, index)));
        expect(filled.filter(({ sessions }) => sessions > 0)).toEqual(days);
        expect(totalsOf(filled)).toMatchObject({ ...totalsOf(days), storageMb: days.at(-1)?.storageMb ?? storedBefore });
      }),
    );
  });

  it('ends today and has 30 days where nothing is asked', () => {
    expect(periodOf({}, '2026-03-05')).toEqual({ from: '2026-02-04', to: '2026-03-05' });
    expect(periodOf({ from: '2026-03-01' }, '2026-03-05')).toEqual(PERIOD);
    expect(periodOf({ to: '2026-01-30' }, '2026-03-05')).toEqual({ from: '2026-01-01', to: '2026-01-30' });
  });

  it('allows up to 400 days, the right way round', () => {
    expect(periodProblems({ from: '2026-01-01', to: addDays('2026-01-01', 399) })).toEqual([]);
    expect(periodProblems({ from: '2026-01-01', to: addDays('2026-01-01', 400) })).toHaveLength(1);
    expect(periodProblems({ from: '2026-03-05', to: '2026-03-04' })).toHaveLength(1);
    expect(periodProblems({ from: '2026-03-05', to: '2026-03-05' })).toEqual([]);
  });
});
