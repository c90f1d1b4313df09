import { COMPANY_STATUSES } from '#contracts';
import type { Attention } from './attention.js';

export const COMPANY_SORTS = ['name', 'plan', 'status', 'createdAt', 'employees', 'activeMinutes', 'screenshots', 'storage', 'lastSyncAt'] as const;
export type CompanySort = (typeof COMPANY_SORTS)[number];

/** `name` ascends, `-name` descends. */
export const COMPANY_ORDERS = COMPANY_SORTS.flatMap((sort) => [sort, `-${sort}`] as const);
export type CompanyOrder = (typeof COMPANY_ORDERS)[number];

export function readOrder(order: CompanyOrder): { sort: CompanySort; descending: boolean } {
  const descending = order.startsWith('-');
  return { sort: (descending ? order.slice(1) : order) as CompanySort, descending };
}

/**
 * What a company counts as in lists and totals: each counts as exactly one. EXPIRED is TRIAL or ACTIVE past its end,
 * so TRIAL and ACTIVE mean those that are served.
 */
export const COMPANY_STANDINGS = [...COMPANY_STATUSES, 'EXPIRED'] as const;
export type CompanyStanding = (typeof COMPANY_STANDINGS)[number];

export interface CompanyFilter {
  /** Part of a name key or an e-mail, in lower case; null for all. */
  readonly search: string | null;
  readonly status: CompanyStanding | null;
  readonly plan: string | null;
  readonly attention: Attention | null;
}

export const PAGE_SIZE_DEFAULT = 50;
export const PAGE_SIZE_MAX = 200;
export const PAGE_MAX = 100_000;
