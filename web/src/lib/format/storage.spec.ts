import { describe, expect, it } from 'vitest';
import { formatStorage, formatStorageOf } from './storage';

describe('formatStorage', () => {
  it('shows gigabytes with one decimal', () => {
    expect(formatStorage(3_412, 'en-US')).toBe('3.4 GB');
    expect(formatStorage(0, 'en-US')).toBe('0.0 GB');
  });

  it('does not call a few megabytes nothing', () => {
    expect(formatStorage(12, 'en-US')).toBe('< 0.1 GB');
  });
});

describe('formatStorageOf', () => {
  it('names the unit once', () => {
    expect(formatStorageOf(3_412, 10_000, 'en-US')).toBe('3.4 / 10 GB');
    expect(formatStorageOf(3_412, 1_000_000, 'de-DE')).toBe('3,4 / 1.000 GB');
  });
});
