import { describe, expect, it } from 'vitest';
import { formatMoney } from './money';

describe('formatMoney', () => {
  it('reads minor units', () => {
    expect(formatMoney({ amount: 9_900, currency: 'USD' }, 'en-US')).toBe('$99');
    expect(formatMoney({ amount: 9_950, currency: 'USD' }, 'en-US')).toBe('$99.50');
    expect(formatMoney({ amount: 0, currency: 'USD' }, 'en-US')).toBe('$0');
  });

  it('knows currencies without minor units', () => {
    expect(formatMoney({ amount: 9_900, currency: 'JPY' }, 'en-US')).toBe('¥9,900');
  });
});
