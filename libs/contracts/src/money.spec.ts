import { describe, expect, it } from 'vitest';
import { minorDigits } from './money.js';

describe('minorDigits', () => {
  it.each([['EUR', 2], ['USD', 2], ['JPY', 0], ['KWD', 3]])('of %s are %i', (currency, digits) => {
    expect(minorDigits(currency)).toBe(digits);
  });
});
