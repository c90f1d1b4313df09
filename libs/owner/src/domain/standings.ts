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

/** How many companies a list of this plan and standing has; null where the counts do not tell, because it is narrowed otherwise. */
export function countOf({ counts }: Standings, { search, attention, plan, status }: CompanyFilter): number | null {
  if (search !== null || attention !== null) return null;
  const matching = counts.filter((count) => (plan === null || count.plan === plan) && (status === null || count.standing === status));
  return matching.reduce((sum, { companies }) => sum + companies, 0);
}
