import { describe, expect, it } from 'vitest';
import { around, axisOf, marksOn, placeOn, startOfDay } from './day-axis';

const HOUR = 3_600_000;
const hoursOf = ({ start, end }: { start: number; end: number }) => (end - start) / HOUR;

describe('axisOf', () => {
  it('begins at midnight in the zone', () => {
    expect(new Date(startOfDay('2026-11-20', 'Europe/Berlin')).toISOString()).toBe('2026-11-19T23:00:00.000Z');
    expect(new Date(startOfDay('2026-11-20', 'America/New_York')).toISOString()).toBe('2026-11-20T05:00:00.000Z');
  });

  it('has 23 and 25 hours when the clock changes', () => {
    expect(hoursOf(axisOf('2026-03-29', 'Europe/Berlin'))).toBe(23);
    expect(hoursOf(axisOf('2026-10-25', 'Europe/Berlin'))).toBe(25);
    expect(hoursOf(axisOf('2026-11-20', 'Europe/Berlin'))).toBe(24);
  });
});

describe('around', () => {
  it('cuts to whole hours around what there is, and leaves an empty day whole', () => {
    const axis = axisOf('2026-11-20', 'UTC');
    const cut = around(axis, [axis.start + 8.4 * HOUR, axis.start + 16.2 * HOUR]);
    expect([(cut.start - axis.start) / HOUR, (cut.end - axis.start) / HOUR]).toEqual([8, 17]);
    expect(around(axis, [])).toEqual(axis);
  });
});

describe('placeOn', () => {
  it('keeps what began the day before at the edge', () => {
    const axis = axisOf('2026-11-20', 'UTC');
    expect(placeOn(axis, '2026-11-20T12:00:00Z')).toBe(0.5);
    expect(placeOn(axis, '2026-11-19T12:00:00Z')).toBe(0);
  });
});

describe('marksOn', () => {
  const day = axisOf('2026-11-20', 'UTC');
  const shown = (from: number, to: number) => marksOn({ start: day.start + from * HOUR, end: day.start + to * HOUR }, day.start).map((at) => (at - day.start) / HOUR);

  it('are few enough to be read', () => {
    expect(marksOn(day).length).toBe(9);
    expect(shown(8, 16)).toEqual([8, 9, 10, 11, 12, 13, 14, 15, 16]);
  });

  it('are round times, wherever the window begins', () => {
    expect(shown(9.1, 11.6)).toEqual([9.5, 10, 10.5, 11, 11.5]);
    expect(shown(9.05, 9.15).map((hour) => Math.round(hour * 60))).toEqual([543, 544, 545, 546, 547, 548, 549]);
  });
});
