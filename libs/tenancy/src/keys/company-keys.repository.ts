import { Injectable } from '@nestjs/common';
import { IdentityTransaction } from '#platform';
import { CompanyKey } from './company-key.entity.js';

@Injectable()
export class CompanyKeysRepository {
  constructor(private readonly transaction: IdentityTransaction) {}

  /** Whose key this is, also when it no longer counts: that is `app_enter`'s to say. */
  async companyOf(keyHash: Buffer): Promise<{ companyId: string } | null> {
    const key = await this.transaction.run((manager) => manager.getRepository(CompanyKey).findOneBy({ keyHash }));
    return key && { companyId: key.companyId };
  }
}
