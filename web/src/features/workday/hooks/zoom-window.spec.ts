import { describe, expect, it } from 'vitest';
import { axisOf } from './day-axis';
import { dragged, readWindow, writeWindow, zoomIn, zoomOut } from './zoom-window';

const ZONE = 'Europe/Berlin';
const HOUR = 3_600_000;
const day = axisOf('2026-11-20', ZONE);
const at = (hour: number) => day.start + hour * HOUR;
const asked = (text: string, of = day) => readWindow(new URLSearchParams(text), of, ZONE);

describe('the window in the address', () => {
  it('is read as it is written', () => {
    const window = { start: at(9), end: at(11.5) };
    expect(writeWindow(window, day, ZONE)).toEqual({ from: '09:00', to: '11:30' });
    expect(asked('from=09:00&to=11:30')).toEqual(window);
    expect(writeWindow({ start: at(20), end: day.end }, day, ZONE)).toEqual({ from: '20:00', to: '24:00' });
    expect(asked('from=20:00&to=24:00')).toEqual({ start: at(20), end: day.end });
  });

  it.each(['', 'from=09:00', 'from=11:00&to=09:00', 'from=9&to=10', 'from=09:00&to=09:00', 'from=09:61&to=12:00', 'from=09:00&to=24:30'])('is none for “%s”', (text) => {
    expect(asked(text)).toBeNull();
  });

  it('takes both hours that the clock shows twice, and skips the one it does not show', () => {
    const back = axisOf('2026-10-25', ZONE);
    expect(asked('from=02:00&to=03:00', back)).toEqual({ start: back.start + 2 * HOUR, end: back.start + 4 * HOUR });
    expect(asked('from=09:00&to=24:00', back)).toEqual({ start: back.start + 10 * HOUR, end: back.start + 25 * HOUR });
    const forward = axisOf('2026-03-29', ZONE);
    expect(asked('from=01:00&to=03:00', forward)).toEqual({ start: forward.start + HOUR, end: forward.start + 2 * HOUR });
  });
});

describe('zooming', () => {
  it('keeps what is under the cursor in its place', () => {
    expect(zoomIn({ start: at(8), end: at(16) }, at(10))).toEqual({ start: at(9), end: at(13) });
    expect(zoomOut({ start: at(9), end: at(13) }, at(10), day)).toEqual({ start: at(8), end: at(16) });
  });

  it('ends at ten minutes, and at the day', () => {
    const narrow = zoomIn({ start: at(9), end: at(9) + 12 * 60_000 }, at(9) + 6 * 60_000);
    expect(narrow.end - narrow.start).toBe(600_000);
    expect(zoomOut({ start: at(1), end: at(22) }, at(12), day)).toEqual(day);
  });

  it('by dragging, either way, in whole minutes; a click is none', () => {
    expect(dragged(at(11) + 10_000, at(9) + 50_000, day)).toEqual({ start: at(9), end: at(11) + 60_000 });
    expect(dragged(at(9), at(9) + 20_000, day)).toBeNull();
    expect(dragged(at(-1), at(2), day)?.start).toBe(day.start);
  });
});
