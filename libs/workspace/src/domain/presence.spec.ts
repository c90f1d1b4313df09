import { describe, expect, it } from 'vitest';
import { presenceOf } from './presence.js';

const MINUTE = 60_000;
const rules = { idleAfterSeconds: 180, uploadEverySeconds: 60 };
/** Minutes before now, which is minute 100. */
const at = (minute: number): number => minute * MINUTE;
const session = (more: Partial<Parameters<typeof presenceOf>[0]> = {}) => ({ startedAt: at(40), activeAt: at(99), lastActivityAt: at(99), lastSeenAt: at(100), ...more });

describe('presenceOf', () => {
  it('is working since the start of the session while something is done', () => {
    expect(presenceOf(session(), rules, at(100))).toEqual({ status: 'WORKING', since: at(40) });
  });
  it('is working right after the start, before any minute has come', () => {
    expect(presenceOf(session({ startedAt: at(100), activeAt: null, lastActivityAt: at(100) }), rules, at(100))).toEqual({ status: 'WORKING', since: at(100) });
  });
  it('is idle since the last activity where later minutes had none, from the setting on', () => {
    expect(presenceOf(session({ activeAt: at(97) }), rules, at(100)).status).toBe('WORKING');
    expect(presenceOf(session({ activeAt: at(96) }), rules, at(100))).toEqual({ status: 'IDLE', since: at(96) });
  });
  it('is idle since the start where nothing was ever done', () => {
    expect(presenceOf(session({ activeAt: null }), rules, at(100))).toEqual({ status: 'IDLE', since: at(40) });
  });
  it('takes a client whose clock is an hour late for working all the same', () => {
    expect(presenceOf(session({ startedAt: at(-20), activeAt: at(39), lastActivityAt: at(39) }), rules, at(100)).status).toBe('WORKING');
  });
  it.each([
    [60, 3, 'WORKING'],
    [60, 3.01, 'AWAY'],
    [10, 2.9, 'WORKING'],
    [300, 11, 'WORKING'],
    [300, 11.1, 'AWAY'],
    [60, 15, 'AWAY'],
    [60, 15.01, 'LAPSED'],
    [3600, 15, 'WORKING'],
    [3600, 15.01, 'LAPSED'],
  ])('with uploads every %i s and %d min of silence is %s', (uploadEverySeconds, minutes, status) => {
    const { status: is, since } = presenceOf(session(), { ...rules, uploadEverySeconds }, at(100) + minutes * MINUTE);
    expect(is).toBe(status);
    if (is !== 'WORKING') expect(since).toBe(at(100));
  });
});
