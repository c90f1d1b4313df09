import { describe, expect, it } from 'vitest';
import { formatRelativeTime } from './relative-time';

const now = new Date('2026-11-02T12:00:00.000Z');

describe('formatRelativeTime', () => {
  it('calls the last minute now', () => {
    expect(formatRelativeTime('2026-11-02T11:59:20.000Z', now)).toBe('just now');
  });

  it('picks the largest fitting unit', () => {
    expect(formatRelativeTime('2026-11-02T11:56:00.000Z', now)).toBe('4 minutes ago');
    expect(formatRelativeTime('2026-11-02T09:00:00.000Z', now)).toBe('3 hours ago');
    expect(formatRelativeTime('2026-10-28T12:00:00.000Z', now)).toBe('5 days ago');
  });

  it('never makes something look older than it is', () => {
    expect(formatRelativeTime('2026-11-02T10:01:00.000Z', now)).toBe('1 hour ago');
  });

  it('looks ahead too', () => {
    expect(formatRelativeTime('2026-11-05T12:30:00.000Z', now)).toBe('in 3 days');
    expect(formatRelativeTime('2026-11-02T12:00:40.000Z', now)).toBe('any moment');
  });
});
