/**
 * The status shown for a row of `subscription`. The rows are events: they are inserted once and never updated, so that
 * nobody can rewrite what was agreed or paid. Therefore no row can hold "is it still in force?"; that is derived, here
 * and nowhere else, from the row, the one that followed it, and the company as it is now:
 *
 * - it began no service (suspended or cancelled): CANCELLED
 * - another row followed: EXPIRED if the period had ended by then, else CANCELLED, because it was cut short
 * - it is the newest: what the company is now. ACTIVE while it may be served, else EXPIRED by time or CANCELLED by
 *   decision. The company's columns are the truth here, also where they were set by hand.
 *
 * So at most one row of a company is ACTIVE, and only while the company may be served.
 */
import type { CompanyStatus, SubscriptionEvent, SubscriptionStatus } from '#contracts';
import type { ContractState } from './contract-state.js';
import { servable } from './servable.js';

export interface SubscriptionPeriod {
  readonly event: SubscriptionEvent;
  readonly statusTo: CompanyStatus;
  readonly startedAt: Date;
  readonly expiresAt: Date | null;
}

export function subscriptionStatus(
  row: SubscriptionPeriod,
  next: Pick<SubscriptionPeriod, 'startedAt'> | null,
  company: Pick<ContractState, 'status' | 'trialEndsAt' | 'subscriptionExpiresAt'>,
  now: Date,
): SubscriptionStatus {
  if (row.event === 'EXPIRED') return 'EXPIRED';
  if (refusesService(row.statusTo)) return 'CANCELLED';
  if (next) return row.expiresAt !== null && row.expiresAt <= next.startedAt ? 'EXPIRED' : 'CANCELLED';
  if (servable(company, now)) return 'ACTIVE';
  return refusesService(company.status) ? 'CANCELLED' : 'EXPIRED';
}

function refusesService(status: CompanyStatus): boolean {
  return status === 'SUSPENDED' || status === 'CANCELLED';
}
