import { describe, expect, it } from 'vitest';
import { formatFileSize } from './file-size';

describe('formatFileSize', () => {
  it.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [999, '999 bytes'],
    [1_000, '1 kB'],
    [1_482_113, '1.5 MB'],
    [3_400_000_000, '3.4 GB'],
    [5_000_000_000_000_000, '5,000 TB'],
  ])('writes %d as %s', (bytes, text) => {
    expect(formatFileSize(bytes, 'en-US')).toBe(text);
  });
});
