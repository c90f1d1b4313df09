import { Injectable } from '@nestjs/common';
import { invalid, OwnerTransaction } from '#platform';
import type { Plan } from './plan.entity.js';
import { PlansRepository } from './plans.repository.js';

/** The vendor's view of plans. */
@Injectable()
export class PlansService {
  constructor(
    private readonly transaction: OwnerTransaction,
    private readonly plans: PlansRepository,
  ) {}

  /** All plans, cheapest first. */
  list(): Promise<Plan[]> {
    return this.transaction.run(() => this.plans.all());
  }

  find(code: string): Promise<Plan | null> {
    return this.transaction.run(() => this.plans.byCode(code));
  }

  /** A plan that may be sold now. Throws VALIDATION_FAILED naming `path` where there is none of this code. */
  async onOffer(code: string, path = 'plan'): Promise<Plan> {
    const plan = await this.find(code);
    if (!plan || plan.retiredAt) throw invalid([{ path, message: `There is no plan ${code}` }]);
    return plan;
  }
}
