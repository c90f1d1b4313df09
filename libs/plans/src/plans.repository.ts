import { Injectable } from '@nestjs/common';
import { OwnerTransaction, TenantTransaction } from '#platform';
import { Plan } from './plan.entity.js';

/** Plans by the vendor's role; inside a transaction of the owner module. */
@Injectable()
export class PlansRepository {
  constructor(private readonly transaction: OwnerTransaction) {}

  all(): Promise<Plan[]> {
    return this.transaction.manager.getRepository(Plan).find({ order: { priceAmount: 'ASC', code: 'ASC' } });
  }

  byCode(code: string): Promise<Plan | null> {
    return this.transaction.manager.getRepository(Plan).findOneBy({ code });
  }
}

/** Plans by the role that works inside a company; inside a tenant transaction. */
@Injectable()
export class CompanyPlanRepository {
  constructor(private readonly transaction: TenantTransaction) {}

  byCode(code: string): Promise<Plan | null> {
    return this.transaction.manager.getRepository(Plan).findOneBy({ code });
  }
}
