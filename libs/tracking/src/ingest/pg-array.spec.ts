import { describe, expect, it } from 'vitest';
import { arrayLiteral, textArrayLiteral } from './pg-array.js';

describe('array literals', () => {
  it('of numbers and ids need no quotes', () => {
    expect(arrayLiteral([], (n: number) => n)).toBe('{}');
    expect(arrayLiteral([1, null, -0, 1_793_610_302_113], (n) => n)).toBe('{1,NULL,0,1793610302113}');
  });

  it('of texts are always quoted, so that nothing in them has a meaning', () => {
    expect(textArrayLiteral(['a', null, '', 'NULL', '{,}', 'say "hi" \\'], (text) => text)).toBe('{"a",NULL,"","NULL","{,}","say \\"hi\\" \\\\"}');
  });
});
