import { describe, expect, it } from 'vitest';
import { intervalOf } from './correction-draft';

const interval = (date: string, from: string, to: string) => intervalOf({ date, from, to }, 'Europe/Berlin');

describe('what is typed', () => {
  it('is an interval by the company’s clock', () => {
    expect(interval('2026-11-02', '09:00', '10:30')).toEqual({ startedAt: '2026-11-02T08:00:00.000Z', endedAt: '2026-11-02T09:30:00.000Z', seconds: 5_400, overMidnight: false });
  });

  it('ends on the next day where the end is before the start', () => {
    expect(interval('2026-11-02', '22:00', '06:00')).toMatchObject({ endedAt: '2026-11-03T05:00:00.000Z', seconds: 28_800, overMidnight: true });
  });

  it('is as long as it was, in nights when the clocks change', () => {
    expect(interval('2026-10-24', '22:00', '06:00')?.seconds).toBe(9 * 3_600);
    expect(interval('2026-03-28', '22:00', '06:00')?.seconds).toBe(7 * 3_600);
  });

  it.each([['', '09:00', '10:00'], ['2026-11-02', '', '10:00'], ['2026-11-02', '09:00', ''], ['2026-11-02', '09:00', '09:00'], ['2026-02-30', '09:00', '10:00']])('is none for %j %j %j', (date, from, to) => {
    expect(interval(date, from, to)).toBeNull();
  });
});
