import { describe, expect, it } from 'vitest';
import { formatDuration, formatMinutes } from './duration';

describe('formatDuration', () => {
  it('says hours and minutes, never decimals', () => {
    expect(formatDuration(7 * 3600 + 42 * 60)).toBe('7 h 42 min');
  });

  it('leaves out the part that is zero', () => {
    expect(formatDuration(42 * 60)).toBe('42 min');
    expect(formatDuration(3 * 3600)).toBe('3 h');
    expect(formatDuration(0)).toBe('0 min');
  });

  it('never shows sixty minutes', () => {
    expect(formatDuration(3599)).toBe('1 h');
    expect(formatDuration(7 * 3600 + 59 * 60 + 45)).toBe('8 h');
  });

  it('does not call a few seconds nothing', () => {
    expect(formatDuration(20)).toBe('< 1 min');
  });
});

describe('formatMinutes', () => {
  it('groups thousands of hours in the reader’s way', () => {
    expect(formatMinutes(72_245, 'en-US')).toBe('1,204 h 5 min');
    expect(formatMinutes(72_245, 'de-DE')).toBe('1.204 h 5 min');
  });
});
