import type { CompanyFilter } from './company-list.js';
import type { StandingCount } from './standing-counts.js';

/** A company that needs attention; the instant as JSON has it. */
export interface AttentionRow {
  readonly id: string;
  readonly name: string;
  readonly plan: string;
  /** When the trial ends, the contract ended or it last synced; null: never. */
  readonly at: string | null;
  /** Of the whole list, on each of its rows. */
  readonly count: number;
}

export interface NearLimitRow extends AttentionRow {
  readonly seatsUsed: number;
  readonly maxEmployees: number;
  readonly storageMb: number;
  readonly maxStorageMb: number;
}

/** The state of all companies as of one instant; of each list the most pressing. */
export interface Standings {
  readonly counts: readonly StandingCount[];
  readonly trialsEnding: readonly AttentionRow[];
  readonly expired: readonly AttentionRow[];
  readonly notSynced: readonly AttentionRow[];
  readonly nearLimit: readonly NearLimitRow[];
}

/** Whether the counts tell how many companies such a list has. */
export function isCounted({ search, attention }: CompanyFilter): boolean {
  return search === null && attention === null;
}

/** Whether such a list changes while nobody does anything: where time ends what a company was promised. */
export function changesByItself({ status }: CompanyFilter): boolean {
  return status === 'TRIAL' || status === 'ACTIVE' || status === 'EXPIRED';
}

/** How many companies a list has that `isCounted`. */
export function countOf({ counts }: Standings, { plan, status }: CompanyFilter): number {
  const matching = counts.filter((count) => (plan === null || count.plan === plan) && (status === null || count.standing === status));
  return matching.reduce((sum, { companies }) => sum + companies, 0);
}
