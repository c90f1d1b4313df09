import type { CompanyStanding } from './company-list.js';

export interface StandingTotals {
  readonly companies: number;
  readonly trial: number;
  readonly active: number;
  readonly expired: number;
  readonly suspended: number;
  readonly cancelled: number;
}

/** How many companies there are of each standing. Each counts as exactly one, so the five add up to `companies`. */
export function standingTotals(rows: readonly { standing: CompanyStanding | null; companies: number }[]): StandingTotals {
  const of = (standing: CompanyStanding): number => rows.reduce((sum, row) => sum + (row.standing === standing ? row.companies : 0), 0);
  const companies = rows.reduce((sum, row) => sum + row.companies, 0);
  return { companies, trial: of('TRIAL'), active: of('ACTIVE'), expired: of('EXPIRED'), suspended: of('SUSPENDED'), cancelled: of('CANCELLED') };
}
