import { Injectable } from '@nestjs/common';
import { CURRENCIES } from '#contracts';
import { lowersLimit, type Plan, PlansService } from '#plans';
import { limitReached, OwnerTransaction } from '#platform';
import { VendorAuditTrail } from '#subscriptions';
import { minorUnits } from '../domain/paid-amount.js';
import type { CreatePlanBody, UpdatePlanBody } from './dto/plan-body.js';
import { type PlanResponse, type PlansResponse, toPlan } from './dto/plan.response.js';
import { PlanUseRepository } from './plan-use.repository.js';

/**
 * Plans as the vendor sells them. A plan is never deleted: a retired one cannot be chosen any more, and those on it stay.
 * Prices count from now on; what was paid stands in the rows of `subscription`.
 *
 * A limit is not lowered below what any company on the plan uses that is not cancelled: none of them agreed to less than
 * it has. Nobody lands on the plan meanwhile, but a seat may still be taken or a file stored between the look and the
 * commit; such a company keeps what it has and gets no more. Retention has no such limit: a shorter one lets the
 * screenshots older than it go at the next purge.
 */
@Injectable()
export class PlanEditing {
  constructor(
    private readonly transaction: OwnerTransaction,
    private readonly plans: PlansService,
    private readonly use: PlanUseRepository,
    private readonly audit: VendorAuditTrail,
  ) {}

  /** All plans, cheapest first. */
  list(): Promise<PlansResponse> {
    return this.transaction.run(async () => {
      const companies = await this.use.companies();
      return { items: (await this.plans.list()).map((plan) => toPlan(plan, companies.get(plan.code) ?? 0)) };
    });
  }

  /** CONFLICT for a code that was ever used. */
  create({ price, ...body }: CreatePlanBody): Promise<PlanResponse> {
    return this.transaction.run(async () => {
      const plan = await this.plans.create({ ...body, priceAmount: minorUnits(price), priceCurrency: CURRENCIES[0], features: body.features ?? [] });
      await this.audit.record({ action: 'PLAN_CREATED', companyId: null, after: audited(plan) });
      return toPlan(plan, 0);
    });
  }

  /** Leaves an audit row only where something differs. NOT_FOUND; LIMIT_REACHED with the largest use and how many are above. */
  update(code: string, { price, ...changes }: UpdatePlanBody): Promise<PlanResponse> {
    return this.transaction.run(async () => {
      const priceAmount = price === undefined ? undefined : minorUnits(price);
      const plan = await this.plans.change(code, { ...changes, priceAmount }, async (before, after) => {
        if (lowersLimit(before, after)) await this.requireRoom(after);
        const { code: _same, ...old } = audited(before);
        await this.audit.record({ action: 'PLAN_UPDATED', companyId: null, before: old, after: audited(after) });
      });
      return toPlan(plan, (await this.use.companies()).get(code) ?? 0);
    });
  }

  private async requireRoom({ code, maxEmployees, maxStorageMb }: Plan): Promise<void> {
    const use = await this.use.above(code, maxEmployees, maxStorageMb);
    if (use.companiesAboveSeats > 0) throw tooLow('employees', maxEmployees, use.maxSeats, use.companiesAboveSeats);
    if (use.companiesAboveStorage > 0) throw tooLow('storage', maxStorageMb, use.maxStorageMb, use.companiesAboveStorage);
  }
}

function tooLow(resource: 'employees' | 'storage', limit: number, used: number, companies: number): Error {
  const details = { resource, limit, used, companies };
  return limitReached(`${companies} ${companies === 1 ? 'company' : 'companies'} on this plan use more ${resource} than that`, details);
}

/** The code stands only in `after`, where it shows which plan an entry is about even if it did not change. */
function audited({ code, name, maxEmployees, maxStorageMb, screenshotRetentionDays, priceAmount, priceCurrency, features, retiredAt }: Plan): Record<string, unknown> {
  return { code, name, maxEmployees, maxStorageMb, screenshotRetentionDays, price: { amount: priceAmount, currency: priceCurrency }, features, retiredAt };
}
