import { Injectable } from '@nestjs/common';
import type { Role } from '#contracts';
import { IdentityTransaction } from '#platform';
import type { InvitationAddress } from '#tenancy';

export interface Invitation {
  readonly id: string;
  readonly companyId: string;
  readonly companyName: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly expiresAt: Date;
  readonly state: 'PENDING' | 'USED' | 'REVOKED' | 'EXPIRED';
}

/** Invitations from the side of the invited person. Inside an identity transaction. */
@Injectable()
export class InvitationsRepository {
  constructor(private readonly transaction: IdentityTransaction) {}

  /** By the database's clock. */
  async find(address: InvitationAddress): Promise<Invitation | null> {
    const [row] = await this.transaction.manager.query<Invitation[]>(
      `SELECT i.id, i.company_id AS "companyId", d.name AS "companyName", i.email, i.name, i.role, i.expires_at AS "expiresAt",
         CASE WHEN i.accepted_at IS NOT NULL THEN 'USED' WHEN i.revoked_at IS NOT NULL THEN 'REVOKED'
           WHEN i.expires_at <= now() THEN 'EXPIRED' ELSE 'PENDING' END AS state
       FROM invitation i JOIN company_directory d ON d.company_id = i.company_id
       WHERE i.company_id = $1 AND i.token_hash = $2`,
      [address.companyId, address.tokenHash],
    );
    return row ?? null;
  }

  /** Of parallel acceptances the row lock lets exactly one find it pending. */
  async markAccepted(address: InvitationAddress): Promise<boolean> {
    const [, changed] = await this.transaction.manager.query<[unknown, number]>(
      `UPDATE invitation SET accepted_at = now() WHERE company_id = $1 AND token_hash = $2
         AND accepted_at IS NULL AND revoked_at IS NULL AND expires_at > now()`,
      [address.companyId, address.tokenHash],
    );
    return changed === 1;
  }

  /** Whether what was recorded of this account before waits to be erased: joined now, what comes would go with it. */
  async isBeingErased(accountId: string, { companyId }: Invitation): Promise<boolean> {
    const rows = await this.transaction.manager.query<unknown[]>(
      `SELECT FROM membership m JOIN employee_erasure e ON e.company_id = $1 AND e.employee_id = m.id
       WHERE m.company_id = $1 AND m.account_id = $2 AND e.done_at IS NULL`,
      [companyId, accountId],
    );
    return rows.length > 0;
  }

  /** Makes the membership, or lets one that waits for this or was REMOVED count, with the new role. Its id, or null where there is one that counts. */
  async join(accountId: string, invitation: Invitation, name: string): Promise<string | null> {
    const { manager } = this.transaction;
    await manager.query('INSERT INTO account_company (account_id, company_id) VALUES ($1, $2) ON CONFLICT DO NOTHING', [accountId, invitation.companyId]);
    const [joined] = await manager.query<{ id: string }[]>(
      `INSERT INTO membership AS m (company_id, id, account_id, name, email, role, status) VALUES ($1, $2, $3, $4, $5, $6, 'ACTIVE')
       ON CONFLICT (company_id, account_id) DO UPDATE
         SET name = excluded.name, email = excluded.email, role = excluded.role, status = 'ACTIVE', removed_at = NULL
         WHERE m.company_id = $1 AND m.status IN ('REMOVED', 'INVITED') RETURNING m.id`,
      [invitation.companyId, invitation.id, accountId, name, invitation.email, invitation.role],
    );
    return joined?.id ?? null;
  }
}
