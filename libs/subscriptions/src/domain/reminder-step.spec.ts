import { describe, expect, it } from 'vitest';
import { daysLeft, reminderStep } from './reminder-step.js';

const DUE = new Date('2026-11-30T12:00:00.000Z');
const before = (days: number, seconds = 0): Date => new Date(DUE.getTime() - days * 86_400_000 + seconds * 1_000);

describe('reminderStep', () => {
  it('comes at the instant 7, 3 and 1 day before the end, not a second earlier', () => {
    for (const [days, earlier] of [[7, null], [3, 7], [1, 3]] as const) {
      expect([before(days, -1), before(days), before(days, 1)].map((now) => reminderStep(now, DUE, before(30)))).toEqual([earlier, days, days]);
    }
  });

  it('is none from the end on', () => {
    expect([before(0, -1), DUE, before(0, 1)].map((now) => reminderStep(now, DUE, null))).toEqual([1, null, null]);
  });

  it('is none whose moment was before the end was agreed', () => {
    expect(reminderStep(before(2), DUE, before(2, -1))).toBeNull();
    expect(reminderStep(before(3), DUE, before(3))).toBeNull();
    expect(reminderStep(before(1), DUE, before(2))).toBe(1);
  });
});

describe('daysLeft', () => {
  it('counts a begun day', () => {
    expect([before(7), before(7, 1), before(1), before(0, -1)].map((now) => daysLeft(now, DUE))).toEqual([7, 7, 1, 1]);
  });
});
