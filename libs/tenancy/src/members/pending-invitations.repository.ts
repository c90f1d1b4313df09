import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { TenantRepository, TenantTransaction } from '#platform';
import type { MadeInvitation } from './make-invitation.js';
import { Invitation } from './invitation.entity.js';

const PENDING = { acceptedAt: IsNull(), revokedAt: IsNull() };

/** Invitations that are neither accepted nor revoked; expired ones too, since they can be sent again. */
@Injectable()
export class PendingInvitationsRepository extends TenantRepository<Invitation> {
  constructor(transaction: TenantTransaction) {
    super(transaction, Invitation);
  }

  byId(id: string): Promise<Invitation | null> {
    return this.findOne({ id, ...PENDING });
  }

  byEmail(email: string): Promise<Invitation | null> {
    return this.findOne({ email, ...PENDING });
  }

  /** False where the e-mail has a pending invitation: an index allows one, however many are sent at once. */
  async add({ id, email, name, role, tokenHash, invitedBy, expiresAt }: MadeInvitation): Promise<boolean> {
    const added = await this.query(
      `INSERT INTO invitation (company_id, id, email, name, role, token_hash, invited_by, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (company_id, email) WHERE accepted_at IS NULL AND revoked_at IS NULL DO NOTHING RETURNING id`,
      [id, email, name, role, tokenHash, invitedBy, expiresAt],
    );
    return added.length === 1;
  }

  /** The link that was sent before no longer works. False where there is no such pending invitation. */
  async renew(id: string, tokenHash: Buffer, expiresAt: Date): Promise<boolean> {
    return (await this.update({ id, ...PENDING }, { tokenHash, expiresAt })) === 1;
  }

  /** Who was to be in a team is in none. */
  async revoke(id: string): Promise<boolean> {
    await this.query('DELETE FROM team_member WHERE company_id = $1 AND employee_id = $2', [id]);
    return (await this.update({ id, ...PENDING }, { revokedAt: () => 'now()' })) === 1;
  }
}
