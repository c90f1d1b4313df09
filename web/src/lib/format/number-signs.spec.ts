import { describe, expect, it } from 'vitest';
import { numberSigns } from './number-signs';

describe('numberSigns', () => {
  it.each([['en', '.', ','], ['de', ',', '.']])('of %s are %s and %s', (locale, decimalSeparator, thousandSeparator) => {
    expect(numberSigns(locale)).toEqual({ decimalSeparator, thousandSeparator });
  });
});
