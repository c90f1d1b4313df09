import { describe, expect, it } from 'vitest';
import { everyDay } from './every-day';

const recorded = {
  date: '2026-10-25',
  activeSeconds: 3_600,
  idleSeconds: 60,
  employeesActive: 1,
  sessions: 1,
  screenshots: 6,
  storageMb: 2,
};

describe('everyDay', () => {
  it('fills days without a record, also where the clocks change', () => {
    const days = everyDay([recorded], { from: '2026-10-24', to: '2026-10-26' });
    expect(days.map((day) => day.date)).toEqual(['2026-10-24', '2026-10-25', '2026-10-26']);
    expect(days.map((day) => day.activeSeconds)).toEqual([0, 3_600, 0]);
  });

  it('leaves out what is not of the period', () => {
    expect(everyDay([recorded], { from: '2026-11-01', to: '2026-11-01' })).toHaveLength(1);
  });
});
