import { Injectable } from '@nestjs/common';
import { REACTIVATION_DAYS, type SubscriptionStatus } from '#contracts';
import { PlansService } from '#plans';
import { AppError, limitReached, notFound, OwnerTransaction } from '#platform';
import { CompanyContractsRepository, type ContractFacts } from './company-contracts.repository.js';
import { exceededLimit, type PlanLimits } from './domain/plan-change.js';
import { subscriptionStatus } from './domain/subscription-status.js';
import { cancel, changePlan, isRefused, type Outcome, reactivate, startTrial, suspend } from './domain/transitions.js';
import { CompanyMail } from './mail/company-mail.service.js';
import type { Subscription } from './subscription.entity.js';
import { SubscriptionsRepository } from './subscriptions.repository.js';
import { type Deed, subscriptionRow } from './subscription-row.js';
import { VendorAuditTrail } from './vendor-audit-trail.js';

export interface PlanChange {
  readonly plan: string;
  /** Minor units. */
  readonly amountPaid?: number;
}
export interface Reactivation {
  readonly days?: number;
  /** The end that the caller has seen: CONFLICT where it is another by now. */
  readonly seenEnd?: Date | null;
  /** Minor units. */
  readonly amountPaid?: number;
}
export type SubscriptionWithStatus = Subscription & { readonly status: SubscriptionStatus };

/**
 * Changes what a company has agreed with the vendor, on `ept_owner`, joining the caller's transaction. Each change locks
 * the company, decides by what it then reads, and leaves the new state, one `subscription` row, one audit row and, where
 * the company has to know, one mail.
 * Throws NOT_FOUND, CONFLICT where the change is not possible or would change nothing, LIMIT_REACHED.
 */
@Injectable()
export class SubscriptionsService {
  constructor(
    private readonly transaction: OwnerTransaction,
    private readonly contracts: CompanyContractsRepository,
    private readonly rows: SubscriptionsRepository,
    private readonly audit: VendorAuditTrail,
    private readonly plans: PlansService,
    private readonly mail: CompanyMail,
  ) {}

  /** The first of a company's life: 30 days from now on the plan it was created with. */
  startTrial(companyId: string): Promise<void> {
    return this.change(companyId, { action: 'TRIAL_STARTED' }, ({ state, now }) => startTrial(state, now));
  }

  /** VALIDATION_FAILED for a plan that is not on offer; LIMIT_REACHED with the counts where it is too small for what is used. */
  changePlan(companyId: string, { plan, amountPaid }: PlanChange): Promise<void> {
    return this.transaction.run(async () => {
      const target = await this.plans.onOffer(plan);
      await this.change(companyId, { action: 'PLAN_CHANGED', amountPaid, currency: target.priceCurrency }, (facts) => changeToFittingPlan(facts, target));
    });
  }

  suspend(companyId: string, reason: string): Promise<void> {
    return this.change(companyId, { action: 'COMPANY_SUSPENDED', note: reason }, ({ state }) => suspend(state, reason));
  }

  /** Also turns a trial into ACTIVE, renews an ACTIVE company and takes a cancellation back. */
  reactivate(companyId: string, { days = REACTIVATION_DAYS, amountPaid, seenEnd }: Reactivation = {}): Promise<void> {
    return this.change(companyId, { action: 'COMPANY_REACTIVATED', amountPaid }, ({ state, now }) => reactivate(state, days, now, seenEnd));
  }

  cancel(companyId: string): Promise<void> {
    return this.change(companyId, { action: 'COMPANY_CANCELLED' }, ({ state, now }) => cancel(state, now));
  }

  /** The company's whole commercial life, newest first, each row with the status derived for it. */
  history(companyId: string): Promise<SubscriptionWithStatus[]> {
    return this.transaction.run(async () => {
      const facts = await this.contracts.facts(companyId);
      if (!facts) throw notFound();
      const rows = await this.rows.history(companyId);
      const shown = rows.map((row, index) => ({ ...row, status: subscriptionStatus(row, rows[index + 1] ?? null, facts.state, facts.now) }));
      return shown.reverse();
    });
  }

  private change(companyId: string, deed: Deed, decide: (facts: ContractFacts) => Outcome): Promise<void> {
    return this.transaction.run(async () => {
      const facts = await this.contracts.lock(companyId);
      if (!facts) throw notFound();
      const outcome = decide(facts);
      if (isRefused(outcome)) throw new AppError('CONFLICT', outcome.refused);
      await this.contracts.save(companyId, outcome.to);
      const row = subscriptionRow(companyId, facts, outcome, deed);
      await this.rows.insert(row);
      await this.tell(row);
      await this.audit.record({
        action: deed.action,
        companyId,
        before: { ...facts.state },
        after: { ...outcome.to, ...(deed.amountPaid === undefined ? {} : { amountPaid: deed.amountPaid }) },
        at: facts.now,
      });
    });
  }

  private async tell({ companyId, id, event, expiresAt }: Subscription): Promise<void> {
    if (event === 'SUSPENDED') await this.mail.suspended(companyId, id);
    if (event === 'ACTIVATED' || event === 'REACTIVATED') await this.mail.reactivated(companyId, id, expiresAt);
  }
}

function changeToFittingPlan({ state, use }: ContractFacts, plan: PlanLimits & { code: string }): Outcome {
  const outcome = changePlan(state, plan.code);
  const exceeded = isRefused(outcome) ? null : exceededLimit(plan, use);
  if (exceeded) throw limitReached(`The company uses more ${exceeded.resource} than ${plan.code} allows`, exceeded);
  return outcome;
}
