import { JwtService } from '@nestjs/jwt';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AccessTokens, identityOf } from './access-tokens.service.js';

const tokens = new AccessTokens(new JwtService({ secret: 'for this test only', signOptions: { algorithm: 'HS256', expiresIn: 900 } }));

describe('access tokens', () => {
  it('read as they were signed, with and without a company', () => {
    const id = fc.uuid();
    const member = fc.option(fc.record({ companyId: id, membershipId: id }, { noNullPrototype: true }), { nil: null });
    fc.assert(
      fc.property(fc.record({ accountId: id, webSessionId: id, member }, { noNullPrototype: true }), (identity) => {
        expect(tokens.read(tokens.sign(identity).accessToken)).toEqual(identity);
      }),
      { numRuns: 30 },
    );
  });

  it('are null for any text that is none', () => {
    fc.assert(fc.property(fc.string(), (text) => tokens.read(text) === null));
  });

  it('have claims that are ids or are nothing', () => {
    fc.assert(fc.property(fc.object(), (claims) => identityOf(claims) === null));
    expect(identityOf({ sub: ['0192f0c1-7a51-7b3e-9a55-3f1f5f1c9a10'], sid: '0192f0c1-7a51-7b3e-9a55-3f1f5f1c9a10' })).toBeNull();
  });
});
