import { useSyncExternalStore } from 'react';
import { ApiError } from '../api/api-error';

/** Why the company may not be served at the moment, as the last answer said; null while it may. */
export type CompanyBlock = 'COMPANY_SUSPENDED' | 'SUBSCRIPTION_EXPIRED';

const listeners = new Set<() => void>();
let block: CompanyBlock | null = null;

/** To be told of every failed request; only the two codes that concern the whole company change anything. */
export function noticeCompanyBlock(error: unknown): void {
  if (!(error instanceof ApiError)) return;
  if (error.code === 'COMPANY_SUSPENDED' || error.code === 'SUBSCRIPTION_EXPIRED') change(error.code);
}

export function blockCompany(reason: CompanyBlock): void {
  change(reason);
}

export function liftCompanyBlock(): void {
  change(null);
}

export function useCompanyBlock(): CompanyBlock | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => block,
  );
}

function change(next: CompanyBlock | null): void {
  if (next === block) return;
  block = next;
  for (const listener of listeners) listener();
}
