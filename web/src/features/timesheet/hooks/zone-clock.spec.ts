import { describe, expect, it } from 'vitest';
import { instantOf, wallTimeOf } from './zone-clock';

const iso = (date: string, time: string, zone: string): string => new Date(instantOf({ date, time }, zone)).toISOString();

describe('a zone’s clock', () => {
  it.each([
    ['2026-11-02', '09:05', 'UTC', '2026-11-02T09:05:00.000Z'],
    ['2026-11-02', '09:05', 'Europe/Berlin', '2026-11-02T08:05:00.000Z'],
    ['2026-07-02', '09:05', 'Europe/Berlin', '2026-07-02T07:05:00.000Z'],
    ['2026-11-02', '00:15', 'Asia/Kathmandu', '2026-11-01T18:30:00.000Z'],
    ['2026-11-02', '00:00', 'Pacific/Kiritimati', '2026-11-01T10:00:00.000Z'],
  ])('shows %s %s in %s at %s', (date, time, zone, instant) => {
    expect(iso(date, time, zone)).toBe(instant);
    expect(wallTimeOf(Date.parse(instant), zone)).toEqual({ date, time });
  });

  it('takes the first of an hour that is repeated, so that a night of 25 hours has them all', () => {
    expect(iso('2026-10-25', '02:30', 'Europe/Berlin')).toBe('2026-10-25T00:30:00.000Z');
    expect(instantOf({ date: '2026-10-26', time: '00:00' }, 'Europe/Berlin') - instantOf({ date: '2026-10-25', time: '00:00' }, 'Europe/Berlin')).toBe(25 * 3_600_000);
  });

  it('puts what no clock shows after the change', () => {
    expect(iso('2026-03-29', '02:30', 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z');
    expect(instantOf({ date: '2026-03-30', time: '00:00' }, 'Europe/Berlin') - instantOf({ date: '2026-03-29', time: '00:00' }, 'Europe/Berlin')).toBe(23 * 3_600_000);
  });

  it('comes back from every quarter of an hour that there is', () => {
    const changes = [['Europe/Berlin', Date.UTC(2026, 9, 25)], ['America/St_Johns', Date.UTC(2026, 10, 1)], ['Australia/Lord_Howe', Date.UTC(2026, 3, 4)]] as const;
    for (const [zone, change] of changes) {
      for (let at = change - 12 * 3_600_000; at < change + 30 * 3_600_000; at += 15 * 60_000) {
        const back = instantOf(wallTimeOf(at, zone), zone);
        // The repeated hour is the only one that comes back as another instant with the same name.
        expect(wallTimeOf(back, zone)).toEqual(wallTimeOf(at, zone));
        expect(back === at || (back < at && at - back <= 3_600_000)).toBe(true);
      }
    }
  });
});
