import { describe, expect, it } from 'vitest';
import { Pauses } from './pauses.js';

describe('pauses of companies that fail', () => {
  it('leaves a company alone for a second, then twice as long each time', () => {
    const pauses = new Pauses();
    pauses.failed('a', 0);
    expect(pauses.pausing(999)).toEqual(['a']);
    expect(pauses.pausing(1_000)).toEqual([]);
    pauses.failed('a', 1_000);
    expect(pauses.pausing(2_999)).toEqual(['a']);
    expect(pauses.pausing(3_000)).toEqual([]);
  });

  it('never pauses longer than five minutes', () => {
    const pauses = new Pauses();
    for (let failure = 0; failure < 2_000; failure++) pauses.failed('a', 0);
    expect(pauses.pausing(5 * 60_000 - 1)).toEqual(['a']);
    expect(pauses.pausing(5 * 60_000)).toEqual([]);
  });

  it('forgets what failed before a success, and keeps companies apart', () => {
    const pauses = new Pauses();
    pauses.failed('a', 0);
    pauses.failed('a', 0);
    pauses.failed('b', 0);
    pauses.succeeded('a');
    expect(pauses.pausing(500)).toEqual(['b']);
    pauses.failed('a', 500);
    expect(pauses.pausing(1_499)).toEqual(['a']);
  });
});
