import { describe, expect, it } from 'vitest';
import { formatDate, formatDateWithWeekday, formatDayOfMonth, formatInstant, formatInstantDay } from './date';

describe('dates', () => {
  it('shows a calendar date as it is, whatever the zone of the machine', () => {
    expect(formatDate('2026-11-02', 'en-US')).toBe('Nov 2, 2026');
    expect(formatDateWithWeekday('2026-11-02', 'en-US')).toBe('Mon, Nov 2, 2026');
    expect(formatDayOfMonth('2026-11-02', 'en-US')).toBe('Nov 2');
  });

  it('names the zone of an instant', () => {
    expect(formatInstant('2026-11-02T23:30:00.000Z', 'Europe/Berlin', 'en-GB')).toBe('3 Nov 2026, 00:30 CET');
  });

  it('puts an instant on the day of the company', () => {
    expect(formatInstantDay('2026-11-02T23:30:00.000Z', 'Europe/Berlin', 'en-US')).toBe('Nov 3, 2026');
    expect(formatInstantDay('2026-11-02T23:30:00.000Z', 'America/New_York', 'en-US')).toBe('Nov 2, 2026');
  });
});
