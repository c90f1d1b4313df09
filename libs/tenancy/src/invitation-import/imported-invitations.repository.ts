import { Injectable } from '@nestjs/common';
import { TenantRepository, TenantTransaction } from '#platform';
import { Invitation } from '../members/invitation.entity.js';
import type { MadeInvitation } from '../members/make-invitation.js';

const ADD = /* sql */ `
INSERT INTO invitation (company_id, id, email, name, role, token_hash, invited_by, expires_at)
SELECT $1, i.id, i.email, i.name, i.role, i.token_hash, i.invited_by, i.expires_at
FROM unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::bytea[], $7::text[], $8::timestamptz[])
  AS i (id, email, name, role, token_hash, invited_by, expires_at)
ON CONFLICT (company_id, email) WHERE accepted_at IS NULL AND revoked_at IS NULL DO NOTHING RETURNING id`;

@Injectable()
export class ImportedInvitationsRepository extends TenantRepository<Invitation> {
  constructor(transaction: TenantTransaction) {
    super(transaction, Invitation);
  }

  /** Answers the ids of those that are new: an e-mail that was invited meanwhile keeps its invitation. */
  async add(made: readonly MadeInvitation[]): Promise<Set<string>> {
    if (made.length === 0) return new Set();
    const column = <K extends keyof MadeInvitation>(key: K): MadeInvitation[K][] => made.map((invitation) => invitation[key]);
    const rows = await this.query<{ id: string }>(ADD, [
      ...[column('id'), column('email'), column('name'), column('role'), column('tokenHash'), column('invitedBy'), column('expiresAt')],
    ]);
    return new Set(rows.map(({ id }) => id));
  }
}
