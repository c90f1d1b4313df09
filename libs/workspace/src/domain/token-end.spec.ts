import { describe, expect, it } from 'vitest';
import { tokenEnd } from './token-end.js';

const bearer = (payload: string): string => `Bearer head.${Buffer.from(payload).toString('base64url')}.signature`;

describe('tokenEnd', () => {
  it('reads the end of a token', () => expect(tokenEnd(bearer('{"exp":1700000000}'))).toBe(1_700_000_000_000));
  it.each([undefined, '', 'Bearer', 'Bearer x', bearer('{}'), bearer('{"exp":"soon"}'), bearer('[]'), bearer('no json')])('is over for %j', (text) => expect(tokenEnd(text)).toBe(0));
});
