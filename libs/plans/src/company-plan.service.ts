import { Injectable } from '@nestjs/common';
import { TenantTransaction } from '#platform';
import type { Plan } from './plan.entity.js';
import { CompanyPlanRepository } from './plans.repository.js';

/** A company's view of its plan. */
@Injectable()
export class CompanyPlan {
  constructor(
    private readonly transaction: TenantTransaction,
    private readonly plans: CompanyPlanRepository,
  ) {}

  /** The plan that `company.plan_code` names. A foreign key promises that it is there. */
  async byCode(code: string): Promise<Plan> {
    const plan = await this.transaction.run(() => this.plans.byCode(code));
    if (!plan) throw new Error(`There is no plan ${code}`);
    return plan;
  }
}
