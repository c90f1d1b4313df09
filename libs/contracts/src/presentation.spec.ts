import { describe, expect, it } from 'vitest';
import { contrastWithWhite, isHexColour, TEXT_CONTRAST } from './presentation.js';

describe('the contrast of white text', () => {
  it.each([
    ['#000000', 21],
    ['#ffffff', 1],
    ['#767676', 4.54],
    ['#777777', 4.48],
    ['#0000ff', 8.59],
  ])('on %s is %f', (colour, contrast) => {
    expect(contrastWithWhite(colour)).toBeCloseTo(contrast, 1);
  });

  it('tells the darkest grey that is too light from the lightest that is not', () => {
    expect(contrastWithWhite('#767676')).toBeGreaterThanOrEqual(TEXT_CONTRAST);
    expect(contrastWithWhite('#777777')).toBeLessThan(TEXT_CONTRAST);
  });

  it.each(['#12345', '#1234567', '123456', '#GGGGGG', '#ABCDEF', 'red', '#123456;'])('takes %s for no colour', (text) => {
    expect(isHexColour(text)).toBe(false);
  });
});
