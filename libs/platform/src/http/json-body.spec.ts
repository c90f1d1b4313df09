import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JSON_MAX_DEPTH } from '#contracts';
import { parseJson } from './json-body.js';

const refused = (body: Buffer): string => {
  try {
    parseJson(body);
    return 'accepted';
  } catch (error) {
    return (error as { code: string }).code;
  }
};
const nested = (levels: number): Buffer => Buffer.from('['.repeat(levels) + ']'.repeat(levels));

describe('parseJson', () => {
  it('reads whatever JSON.stringify writes, up to the depth that it allows', () => {
    fc.assert(fc.property(fc.jsonValue({ maxDepth: 8 }), (value) => {
      const text = JSON.stringify(value);
      expect(parseJson(Buffer.from(text))).toEqual(JSON.parse(text));
    }));
  });

  it('takes an empty body for an empty object', () => {
    expect(parseJson(Buffer.alloc(0))).toEqual({});
  });

  it('refuses broken JSON, invalid UTF-8 and absurd nesting with one code', () => {
    expect(refused(Buffer.from('{"a":'))).toBe('MALFORMED_JSON');
    expect(refused(Buffer.from([0x22, 0xff, 0x22]))).toBe('MALFORMED_JSON');
    expect(refused(nested(5_000))).toBe('MALFORMED_JSON');
  });

  it('counts only brackets outside of strings', () => {
    expect(refused(nested(JSON_MAX_DEPTH))).toBe('accepted');
    expect(refused(nested(JSON_MAX_DEPTH + 1))).toBe('MALFORMED_JSON');
    expect(parseJson(Buffer.from(JSON.stringify('[\\"'.repeat(5_000))))).toBe('[\\"'.repeat(5_000));
  });

  it('keeps __proto__ as an ordinary property that changes no prototype', () => {
    const body = parseJson(Buffer.from('{"__proto__": {"role": "ADMIN"}}')) as object;
    expect(Object.keys(body)).toEqual(['__proto__']);
    expect((body as { role?: string }).role).toBeUndefined();
  });
});
