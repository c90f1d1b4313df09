import type { ContractState } from './contract-state.js';

/**
 * May a company in this state be served at `now`? The end itself is outside: at the instant T it is refused.
 *
 * Mirrors the SQL function `app_servable`, which alone decides requests, by the database's clock. This one is for what
 * is derived from rows already read, such as the status of a subscription; an integration test compares the two.
 */
export function servable(
  company: Pick<ContractState, 'status' | 'trialEndsAt' | 'subscriptionExpiresAt'>,
  now: Date,
): boolean {
  switch (company.status) {
    case 'TRIAL':
      return company.trialEndsAt !== null && company.trialEndsAt > now;
    case 'ACTIVE':
      return company.subscriptionExpiresAt === null || company.subscriptionExpiresAt > now;
    case 'SUSPENDED':
    case 'CANCELLED':
      return false;
  }
}
