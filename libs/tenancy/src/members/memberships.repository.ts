import { Injectable } from '@nestjs/common';
import { Not } from 'typeorm';
import { SIGNAL_COMPANY, TenantRepository, TenantTransaction } from '#platform';
import { Membership } from './membership.entity.js';

export type LockedMember = Pick<Membership, 'id' | 'name' | 'email' | 'role' | 'status'>;

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

  /**
   * The member and all active admins, locked until the transaction ends, as they are once the locks are held. In the order
   * of ids, so that two callers cannot wait for each other; NO KEY, so that what is recorded meanwhile need not wait.
   */
  lockWithAdmins(id: string): Promise<LockedMember[]> {
    return this.query<LockedMember>(
      `SELECT id, name, email, role, status FROM membership
       WHERE company_id = $1 AND (id = $2 OR (role = 'ADMIN' AND status = 'ACTIVE')) ORDER BY id FOR NO KEY UPDATE`,
      [id],
    );
  }

  /** As it is once the lock is held, until the transaction ends; NO KEY, so that what refers to it need not wait. */
  async lock(id: string): Promise<LockedMember | null> {
    const [row] = await this.query<LockedMember>('SELECT id, name, email, role, status FROM membership WHERE company_id = $1 AND id = $2 FOR NO KEY UPDATE', [id]);
    return row ?? null;
  }

  async rename(id: string, name: string, email: string): Promise<void> {
    await this.update({ id }, { name, email });
  }

  async change(id: string, values: Pick<Membership, 'name' | 'role' | 'status'>): Promise<void> {
    await this.update({ id }, values);
    await this.query(SIGNAL_COMPANY);
  }

  async remove(id: string): Promise<void> {
    await this.update({ id }, { status: 'REMOVED', removedAt: () => 'now()' });
    await this.query(SIGNAL_COMPANY);
  }
}
