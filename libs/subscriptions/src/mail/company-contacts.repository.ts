import { Injectable } from '@nestjs/common';
import { OwnerTransaction } from '#platform';

/** Whom the vendor writes to, and in whose time. */
export interface CompanyContact {
  readonly name: string;
  readonly email: string;
  readonly timezone: string;
}

@Injectable()
export class CompanyContactsRepository {
  constructor(private readonly transaction: OwnerTransaction) {}

  /** In the transaction that is open. */
  async of(companyId: string): Promise<CompanyContact> {
    const [contact] = await this.transaction.manager.query<CompanyContact[]>('SELECT name, email, timezone FROM company WHERE company_id = $1', [companyId]);
    if (!contact) throw new Error('The company is gone');
    return contact;
  }
}
