import { Injectable } from '@nestjs/common';
import type { Role } from '#contracts';
import { IdentityTransaction } from '#platform';

/** A company that an account may work in now. */
export interface AccountMembership {
  readonly companyId: string;
  readonly companyName: string;
  readonly membershipId: string;
  readonly role: Role;
}

@Injectable()
export class MembershipsOfRepository {
  constructor(private readonly transaction: IdentityTransaction) {}

  /** By company name. `account_company` leads from the account to the few companies to look in. */
  active(accountId: string): Promise<AccountMembership[]> {
    return this.transaction.run((manager) =>
      manager.query<AccountMembership[]>(
        `SELECT m.company_id AS "companyId", d.name AS "companyName", m.id AS "membershipId", m.role
         FROM account_company ac
         JOIN membership m ON m.company_id = ac.company_id AND m.account_id = ac.account_id AND m.status = 'ACTIVE'
         JOIN company_directory d ON d.company_id = ac.company_id
         WHERE ac.account_id = $1 ORDER BY d.name_key, m.company_id`,
        [accountId],
      ),
    );
  }
}
