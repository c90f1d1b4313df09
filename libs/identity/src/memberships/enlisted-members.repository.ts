import { Injectable } from '@nestjs/common';
import type { Role } from '#contracts';
import { IdentityTransaction } from '#platform';

export interface EnlistedMember {
  readonly companyId: string;
  /** That of the invitation, where one is pending. */
  readonly id: string;
  /** In lower case. */
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  /** INVITED waits for the invitation of the same e-mail to be accepted; REMOVED has left. */
  readonly status: 'INVITED' | 'REMOVED';
}

/** Memberships of people who did not accept anything yet. Inside an identity transaction. */
@Injectable()
export class EnlistedMembersRepository {
  constructor(private readonly transaction: IdentityTransaction) {}

  /** False where the company has this member already. */
  async add(accountId: string, { companyId, id, name, email, role, status }: EnlistedMember): Promise<boolean> {
    const { manager } = this.transaction;
    await manager.query('INSERT INTO account_company (account_id, company_id) VALUES ($1, $2) ON CONFLICT DO NOTHING', [accountId, companyId]);
    const added = await manager.query<unknown[]>(
      `INSERT INTO membership (company_id, id, account_id, name, email, role, status, removed_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7::text, CASE WHEN $7::text = 'REMOVED' THEN now() END)
       ON CONFLICT DO NOTHING RETURNING id`,
      [companyId, id, accountId, name, email, role, status],
    );
    return added.length === 1;
  }
}
