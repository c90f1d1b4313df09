import { Injectable } from '@nestjs/common';
import { Not } from 'typeorm';
import { TenantRepository, TenantTransaction } from '#platform';
import { Membership } from './membership.entity.js';

@Injectable()
export class MembershipsRepository extends TenantRepository<Membership> {
  constructor(transaction: TenantTransaction) {
    super(transaction, Membership);
  }

  byId(id: string): Promise<Membership | null> {
    return this.findOne({ id });
  }

  byAccount(accountId: string): Promise<Membership | null> {
    return this.findOne({ accountId });
  }

  /** One who is not REMOVED. */
  presentByEmail(email: string): Promise<Membership | null> {
    return this.findOne({ email, status: Not('REMOVED') });
  }
}
