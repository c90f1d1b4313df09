import { Injectable } from '@nestjs/common';
import { OwnerTransaction } from '#platform';
import { Subscription } from './subscription.entity.js';

/** Insert and read: the role has no grant for more. */
@Injectable()
export class SubscriptionsRepository {
  constructor(private readonly transaction: OwnerTransaction) {}

  async insert(row: Subscription): Promise<void> {
    await this.transaction.manager.insert(Subscription, row);
  }

  /** Oldest first. Rows of one company never start at the same instant: each change waits for the one before. */
  history(companyId: string): Promise<Subscription[]> {
    return this.transaction.manager.find(Subscription, { where: { companyId }, order: { startedAt: 'ASC', id: 'ASC' } });
  }
}
