import { describe, expect, it } from 'vitest';
import { formatBareMoney, formatExactMoney, formatMoney } from './money';

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

describe('formatExactMoney', () => {
  it('has all decimals, by currency and locale', () => {
    expect(formatExactMoney({ amount: 123_400, currency: 'EUR' }, 'en-US')).toBe('€1,234.00');
    expect(formatExactMoney({ amount: 123_400, currency: 'EUR' }, 'de-DE')).toBe('1.234,00\u00a0€');
    expect(formatExactMoney({ amount: 1_234, currency: 'JPY' }, 'en-US')).toBe('¥1,234');
  });
});

describe('formatBareMoney', () => {
  it('leaves the currency out, and nothing else', () => {
    expect(formatBareMoney({ amount: 123_400, currency: 'EUR' }, 'en-US')).toBe('1,234.00');
    expect(formatBareMoney({ amount: 1_234, currency: 'JPY' }, 'en-US')).toBe('1,234');
  });
});
