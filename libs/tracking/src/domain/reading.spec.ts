import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCalendarDate, periodProblem } from './calendar-date.js';
import { decodeCursor, encodeCursor } from './cursor.js';
import { sniffImage } from './image-format.js';
import { sessionState } from './work-session-status.js';

describe('a cursor', () => {
  it('comes back as it was made', () => {
    fc.assert(fc.property(fc.nat().map(String), fc.uuid(), fc.uuid(), (at, a, b) => {
      expect(decodeCursor(encodeCursor({ at, ids: [a, b] }))).toEqual({ at, ids: [a, b] });
    }));
  });

  it('is refused when it is anything else', () => {
    fc.assert(fc.property(fc.string(), (text) => {
      expect(decodeCursor(text)).toBeNull();
    }));
  });
});

describe('a date', () => {
  it('is a day that exists', () => {
    for (const date of ['2026-11-02', '2028-02-29']) expect(isCalendarDate(date)).toBe(true);
    for (const date of ['2026-02-29', '2026-2-3', '2026-11-02T00:00:00Z', '', 'today', 20261102, null]) expect(isCalendarDate(date)).toBe(false);
  });

  it('begins a period of 1 to 92 days', () => {
    expect([0, 1, 92, 93].map((days) => periodProblem(days) === null)).toEqual([false, true, true, false]);
  });
});

describe('an image', () => {
  it('is known by its first bytes', () => {
    expect(sniffImage(Buffer.from('\x89PNG\r\n\x1a\n...', 'latin1'))).toBe('png');
    expect(sniffImage(Buffer.from('\xff\xd8\xff\xe0', 'latin1'))).toBe('jpeg');
    expect(sniffImage(Buffer.from('RIFF....WEBPVP8 '))).toBe('webp');
    for (const bytes of ['', 'RIFF....WAVE', 'GIF89a', '<svg', '\xff\xd8', '....ftypavif']) expect(sniffImage(Buffer.from(bytes, 'latin1'))).toBeNull();
  });
});

describe('a work session', () => {
  const now = new Date('2026-11-02T12:00:00Z');
  const minutesBefore = (minutes: number): Date => new Date(now.getTime() - minutes * 60_000);
  const session = { endedAt: null, lastActivityAt: minutesBefore(20), lastSeenAt: minutesBefore(15) };

  it('is open while it is heard of, and lapses at the latest instant recorded in it', () => {
    expect(sessionState(session, now)).toEqual({ status: 'OPEN', endedAt: null });
    expect(sessionState({ ...session, lastSeenAt: minutesBefore(15.001) }, now)).toEqual({ status: 'LAPSED', endedAt: session.lastActivityAt });
  });

  it('is closed by an end, heard of or not', () => {
    const endedAt = minutesBefore(30);
    for (const lastSeenAt of [now, minutesBefore(999)]) expect(sessionState({ ...session, endedAt, lastSeenAt }, now)).toEqual({ status: 'CLOSED', endedAt });
  });
});
