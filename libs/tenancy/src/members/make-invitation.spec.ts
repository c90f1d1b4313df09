import { describe, expect, it } from 'vitest';
import { invitationExpiry, makeInvitation } from './make-invitation.js';
import { parseInvitationToken } from './invitation-token.js';

const request = { companyId: '0192f0c1-7a51-7b3e-9a55-3f1f5f1c9a10', email: ' Ada@Acme.EXAMPLE ', name: ' Ada ', role: 'ADMIN', invitedBy: 'The vendor' } as const;

describe('makeInvitation', () => {
  it('makes a row and its token', () => {
    const made = makeInvitation(request);
    expect(made).toMatchObject({ companyId: request.companyId, email: 'ada@acme.example', name: 'Ada', role: 'ADMIN', invitedBy: 'The vendor' });
    expect(parseInvitationToken(made.token)).toEqual({ companyId: request.companyId, tokenHash: made.tokenHash });
    expect(made.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
  });

  it('ends after 7 days unless told otherwise', () => {
    expect(invitationExpiry(new Date('2026-11-02T09:00:00Z'))).toEqual(new Date('2026-11-09T09:00:00Z'));
    const expiresAt = new Date('2027-01-01T00:00:00Z');
    expect(makeInvitation({ ...request, expiresAt }).expiresAt).toBe(expiresAt);
  });
});
