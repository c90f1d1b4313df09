import type { CompanyStatus } from '#contracts';

/** What a company has agreed with the vendor, as of now: the commercial columns of `company`. */
export interface ContractState {
  readonly status: CompanyStatus;
  readonly planCode: string;
  readonly trialEndsAt: Date | null;
  /** Null: no end was agreed. Counts only while the status is ACTIVE. */
  readonly subscriptionExpiresAt: Date | null;
  readonly suspendedReason: string | null;
  readonly cancelledAt: Date | null;
  /** When what it recorded was erased: it cannot come back. */
  readonly erasedAt?: Date | null;
}

/** When what was agreed ends by itself; null: never, or nothing is agreed. */
export function endOf(state: Pick<ContractState, 'status' | 'trialEndsAt' | 'subscriptionExpiresAt'>): Date | null {
  if (state.status === 'CANCELLED') return null;
  return state.status === 'TRIAL' ? state.trialEndsAt : state.subscriptionExpiresAt;
}
