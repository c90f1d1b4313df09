import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeInvitationToken, parseInvitationToken } from './invitation-token.js';

describe('invitation tokens', () => {
  it('say the company that they were made for, and match their own hash', () => {
    fc.assert(
      fc.property(fc.uuid(), (companyId) => {
        const { token, tokenHash } = makeInvitationToken(companyId);
        expect(parseInvitationToken(token)).toEqual({ companyId, tokenHash });
      }),
    );
  });

  it('are 64 characters that need no escaping, no two alike', () => {
    const tokens = Array.from({ length: 200 }, () => makeInvitationToken('0192f0c1-7a51-7b3e-9a55-3f1f5f1c9a10').token);
    for (const token of tokens) expect(token).toMatch(/^[A-Za-z0-9_-]{64}$/);
    expect(new Set(tokens).size).toBe(200);
  });

  it('hash to something else once a single character differs', () => {
    const { token, tokenHash } = makeInvitationToken('0192f0c1-7a51-7b3e-9a55-3f1f5f1c9a10');
    fc.assert(
      fc.property(fc.nat(63), fc.constantFrom('A', 'b', '0', '-', '_'), (at, character) => {
        fc.pre(token[at] !== character);
        const parsed = parseInvitationToken(token.slice(0, at) + character + token.slice(at + 1));
        expect(parsed?.tokenHash.equals(tokenHash)).not.toBe(true);
      }),
    );
  });

  it('are null for anything else, and never throw', () => {
    fc.assert(fc.property(fc.anything({ maxDepth: 1, maxKeys: 2 }), (value) => parseInvitationToken(value) === null));
    fc.assert(fc.property(fc.string({ unit: 'binary-ascii', maxLength: 80 }), (text) => {
      const parsed = parseInvitationToken(text);
      expect(parsed === null).toBe(!/^[A-Za-z0-9_-]{64}$/.test(text));
    }));
    for (const near of ['A'.repeat(63), 'A'.repeat(65), `${'A'.repeat(64)}=`, `${'A'.repeat(63)}+`, `${'A'.repeat(64)}\n`, '']) expect(parseInvitationToken(near)).toBeNull();
  });

  it('are not made for what is no id', () => {
    expect(() => makeInvitationToken('not an id')).toThrow('UUID');
  });
});
