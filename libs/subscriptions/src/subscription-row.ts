import { v7 as uuid } from 'uuid';
import type { Currency, VendorAction } from '#contracts';
import type { ContractFacts } from './company-contracts.repository.js';
import { endOf } from './domain/contract-state.js';
import type { Change } from './domain/transitions.js';
import type { Subscription } from './subscription.entity.js';
import { vendorActor } from './vendor-audit-trail.js';

/** What is written beside the change itself. */
export interface Deed {
  readonly action: VendorAction;
  readonly amountPaid?: number | undefined;
  /** Of what was paid; that of the company's plan where it is not given. */
  readonly currency?: Currency;
  readonly note?: string;
}

/** The row that a change of a contract leaves. */
export function subscriptionRow(companyId: string, { state, currency, now }: ContractFacts, { event, to }: Change, deed: Deed): Subscription {
  return {
    companyId,
    id: uuid(),
    event,
    planCode: to.planCode,
    previousPlanCode: event === 'PLAN_CHANGED' ? state.planCode : null,
    statusFrom: event === 'TRIAL_STARTED' ? null : state.status,
    statusTo: to.status,
    startedAt: now,
    expiresAt: endOf(to),
    amountPaid: deed.amountPaid ?? 0,
    currency: deed.currency ?? currency,
    ...vendorActor(),
    note: deed.note ?? null,
  };
}
