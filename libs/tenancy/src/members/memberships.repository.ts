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

  /** A membership that waited for an invitation which is taken back. */
  async removeWaiting(id: string): Promise<void> {
    await this.query(`UPDATE membership SET status = 'REMOVED', removed_at = now() WHERE company_id = $1 AND id = $2 AND status = 'INVITED'`, [id]);
  }

  /** One who is not REMOVED. */
  presentByEmail(email: string): Promise<Membership | null> {
    return this.findOne({ email, status: Not('REMOVED') });
  }
}
