/**
 * What may follow what in the commercial life of a company. Each function takes the state and answers the change, or
 * the sentence it is refused with. A change that would change nothing is refused, so that the trail holds no row that
 * means nothing and a click made twice is not paid for twice.
 *
 * A cancelled company may be reactivated as long as its data is kept; changing its plan needs that first. When the days are
 * over it is not, whether or not anything has gone yet: what is being erased would come back half.
 */
import type { SubscriptionEvent } from '#contracts';
import { type ContractState, endOf } from './contract-state.js';
import { extendedUntil, keptUntil, trialEnd } from './periods.js';

export interface Change {
  readonly event: SubscriptionEvent;
  readonly to: ContractState;
}
export interface Refusal {
  readonly refused: string;
}
export type Outcome = Change | Refusal;

export function isRefused(outcome: Outcome): outcome is Refusal {
  return 'refused' in outcome;
}

export function startTrial(state: ContractState, now: Date): Outcome {
  if (state.status !== 'TRIAL' || state.trialEndsAt !== null) return { refused: 'The trial of this company has started before' };
  return { event: 'TRIAL_STARTED', to: { ...state, trialEndsAt: trialEnd(now) } };
}

export function changePlan(state: ContractState, planCode: string): Outcome {
  if (state.status === 'CANCELLED') return { refused: 'The company is cancelled; reactivate it first' };
  if (state.planCode === planCode) return { refused: `The company is on ${planCode} already` };
  return { event: 'PLAN_CHANGED', to: { ...state, planCode } };
}

export function suspend(state: ContractState, reason: string): Outcome {
  if (state.status === 'SUSPENDED') return { refused: 'The company is suspended already' };
  if (state.status === 'CANCELLED') return { refused: 'The company is cancelled' };
  return { event: 'SUSPENDED', to: { ...state, status: 'SUSPENDED', suspendedReason: reason } };
}

/**
 * Makes any company ACTIVE for `days` more; for an ACTIVE one that is a renewal. So a click made twice is told from two by
 * the end that its maker has seen, which each reactivation moves; undefined where that is not said.
 */
export function reactivate(state: ContractState, days: number, now: Date, seenEnd?: Date | null): Outcome {
  if (state.erasedAt) return { refused: 'The data of this company has been erased; make a new company' };
  if (state.status === 'CANCELLED' && state.cancelledAt !== null && keptUntil(state.cancelledAt) <= now) {
    return { refused: 'The days for which the data of this company was kept are over; make a new company' };
  }
  if (seenEnd !== undefined && seenEnd?.getTime() !== state.subscriptionExpiresAt?.getTime()) {
    return { refused: 'The subscription has another end by now: somebody has reactivated the company meanwhile' };
  }
  if (state.status === 'ACTIVE' && state.subscriptionExpiresAt === null) {
    return { refused: 'The subscription has no end, so there is nothing to extend' };
  }
  return {
    event: state.status === 'TRIAL' ? 'ACTIVATED' : 'REACTIVATED',
    to: {
      ...state,
      status: 'ACTIVE',
      subscriptionExpiresAt: extendedUntil(state.subscriptionExpiresAt, days, now),
      suspendedReason: null,
      cancelledAt: null,
    },
  };
}

/** Leaves the company as it is: that its time is over follows from its end alone. `now` is not before that end. */
export function expire(state: ContractState, now: Date): Outcome {
  const end = state.status === 'TRIAL' || state.status === 'ACTIVE' ? endOf(state) : null;
  if (end === null || end > now) return { refused: 'What was agreed has not ended' };
  return { event: 'EXPIRED', to: state };
}

export function cancel(state: ContractState, now: Date): Outcome {
  if (state.status === 'CANCELLED') return { refused: 'The company is cancelled already' };
  return { event: 'CANCELLED', to: { ...state, status: 'CANCELLED', cancelledAt: now } };
}
