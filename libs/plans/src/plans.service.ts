import { Injectable } from '@nestjs/common';
import { AppError, invalid, notFound, OwnerTransaction } from '#platform';
import { applyPlanChange, type NewPlan, type PlanChanges } from './domain/plan-changes.js';
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

  /** CONFLICT where there is a plan of this code, retired or not. */
  create(plan: NewPlan): Promise<Plan> {
    return this.transaction.run(async () => {
      const made = { ...plan, retiredAt: null };
      if (!(await this.plans.insert(made))) throw new AppError('CONFLICT', `There is a plan ${plan.code} already`);
      return made;
    });
  }

  /**
   * Changes what is given, after `judge` has let it pass: it gets the plan as it is and as it would be, while nobody can
   * take the plan, and throws to refuse. Where nothing would change, nothing is asked or written. NOT_FOUND without such a plan.
   */
  change(code: string, changes: PlanChanges, judge: (before: Plan, after: Plan) => Promise<void>): Promise<Plan> {
    return this.transaction.run(async () => {
      const before = await this.plans.lock(code, 'EDIT');
      if (!before) throw notFound();
      const after: Plan = applyPlanChange(before, changes, await this.plans.now());
      if (JSON.stringify(after) === JSON.stringify(before)) return before;
      await judge(before, after);
      await this.plans.save(after);
      return after;
    });
  }

  /**
   * A plan that may be sold now, and that nobody edits until the caller's transaction ends. Throws VALIDATION_FAILED
   * naming `path` where there is none of this code.
   */
  async onOffer(code: string, path = 'plan'): Promise<Plan> {
    const plan = await this.transaction.run(() => this.plans.lock(code, 'SHARE'));
    if (!plan || plan.retiredAt) throw invalid([{ path, message: `There is no plan ${code}` }]);
    return plan;
  }
}
