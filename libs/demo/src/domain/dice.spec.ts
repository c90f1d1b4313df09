import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Dice, idFrom } from './dice.js';

describe('dice', () => {
  it('throw the same for the same name, and not for another', () => {
    const throws = (name: string): number[] => Array.from({ length: 20 }, ((dice) => () => dice.next())(new Dice(name)));
    expect(throws('a day')).toEqual(throws('a day'));
    expect(throws('a day')).not.toEqual(throws('another day'));
  });

  it('stay between their ends and reach both', () => {
    const dice = new Dice('ends');
    const thrown = new Set(Array.from({ length: 500 }, () => dice.between(3, 6)));
    expect([...thrown].sort()).toEqual([3, 4, 5, 6]);
  });

  it('choose by weight', () => {
    const dice = new Dice('weights');
    const often = Array.from({ length: 4_000 }, () => dice.weighted([['often', 3], ['seldom', 1]])).filter((item) => item === 'often').length;
    expect(often).toBeGreaterThan(2_850);
    expect(often).toBeLessThan(3_150);
  });
});

describe('ids from names', () => {
  it('are UUIDs of version 8, which nothing else here makes', () => {
    fc.assert(fc.property(fc.string(), (name) => /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/.test(idFrom(name))));
  });

  it('differ where names differ', () => {
    const names = Array.from({ length: 50_000 }, (_, n) => `window anna@example.test 2026-11-0${n % 9} ${n}`);
    expect(new Set(names.map(idFrom)).size).toBe(names.length);
  });
});
