import { describe, expect, it } from 'vitest';
import { namePaths, shadedMinutes, stretchPath } from './lane-paths';

const HOUR = 3_600_000;
const lane = { axis: { start: 0, end: 10 * HOUR }, width: 1_000, height: 20 };

describe('namePaths', () => {
  it('are one a name, cut at the window', () => {
    const blocks = [{ name: 'a', start: -HOUR, end: HOUR }, { name: 'b', start: HOUR, end: 2 * HOUR }, { name: 'a', start: 9 * HOUR, end: 12 * HOUR }, { name: 'c', start: 11 * HOUR, end: 12 * HOUR }];
    expect(namePaths(blocks, lane)).toEqual([
      { name: 'a', d: 'M0 0H100V20H0ZM900 0H1000V20H900Z' },
      { name: 'b', d: 'M100 0H200V20H100Z' },
    ]);
  });

  it('show a short one that stands alone', () => {
    expect(namePaths([{ name: 'a', start: HOUR, end: HOUR + 1_000 }], lane)).toEqual([{ name: 'a', d: 'M100 0H101.5V20H100Z' }]);
  });
});

describe('the strip of activity', () => {
  it('joins minutes of one shade, adds up devices, and draws 1,440 minutes as six paths', () => {
    const minute = (at: number, activeSeconds: number) => ({ minute: new Date(at * 60_000).toISOString(), activeSeconds });
    const shades = shadedMinutes([minute(2, 30), minute(1, 60), minute(0, 60), minute(2, 30), minute(3, 0), minute(5, 10)]);
    expect(shades).toEqual([[{ start: 180_000, end: 240_000 }], [{ start: 300_000, end: 360_000 }], [], [], [], [{ start: 0, end: 180_000 }]]);
    const day = shadedMinutes(Array.from({ length: 1_440 }, (_, at) => minute(at, at % 61)));
    expect(day).toHaveLength(6);
    expect(stretchPath(day[5] ?? [], lane)).toMatch(/^M[\d.]+ 0H/);
  });
});
