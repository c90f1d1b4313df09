import { describe, expect, it } from 'vitest';
import { formatCount, formatPercent } from './number';

describe('formatCount', () => {
  it('groups thousands', () => {
    expect(formatCount(14_208, 'en-US')).toBe('14,208');
  });
});

describe('formatPercent', () => {
  it('has no decimals', () => {
    expect(formatPercent(0.424, 'en-US')).toBe('42%');
  });

  it('keeps the two ends for what is really nothing and really all', () => {
    expect(formatPercent(0, 'en-US')).toBe('0%');
    expect(formatPercent(0.001, 'en-US')).toBe('1%');
    expect(formatPercent(0.999, 'en-US')).toBe('99%');
    expect(formatPercent(1, 'en-US')).toBe('100%');
  });

  it('says more than all when it is more', () => {
    expect(formatPercent(1.2, 'en-US')).toBe('120%');
  });
});
