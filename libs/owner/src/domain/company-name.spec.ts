import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameKey, slugOf, tidyName } from './company-name.js';

const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 });

describe('company names', () => {
  it.each([
    ['ACME  GmbH', ' acme gmbh '],
    ['Łódź Works', 'ŁÓDŹ WORKS'],
    ['Ａｃｍｅ', 'acme'],
  ])('takes %j and %j for the same name', (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });

  it('gives the same key whatever the case or the spaces around', () => {
    fc.assert(fc.property(name, (text) => nameKey(`  ${text} `) === nameKey(tidyName(text))));
  });

  it.each([
    ['Müller & Söhne', 'muller-sohne'],
    ['  -- Ａ 1 --', 'a-1'],
    ['株式会社', 'company'],
  ])('makes the slug of %j: %s', (text, slug) => {
    expect(slugOf(text)).toBe(slug);
  });

  it('makes nothing but letters, digits and single hyphens, of a length that fits', () => {
    fc.assert(fc.property(name, (text) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slugOf(text)) && slugOf(text).length <= 60));
  });
});
