/** What the reports know of companies as of now: how many of each plan are in which standing, and how many seats these take. */
import type { CompanyStanding } from './company-list.js';
import type { PlanCount } from './report-figures.js';

export interface StandingCount {
  readonly plan: string;
  readonly name: string;
  readonly priceAmount: number;
  /** Null: a plan without companies. */
  readonly standing: CompanyStanding | null;
  readonly companies: number;
  readonly seats: number;
}

/** The plans in the order they come, with their served companies. */
export function planCounts(counts: readonly StandingCount[]): PlanCount[] {
  const plans = new Map<string, PlanCount>();
  for (const { plan, name, priceAmount, standing, companies } of counts) {
    const { trial, active } = plans.get(plan) ?? { trial: 0, active: 0 };
    plans.set(plan, { plan, name, priceAmount, trial: trial + (standing === 'TRIAL' ? companies : 0), active: active + (standing === 'ACTIVE' ? companies : 0) });
  }
  return [...plans.values()];
}

/** Seats taken in companies that are served. */
export function servedSeats(counts: readonly StandingCount[]): number {
  return counts.reduce((sum, { standing, seats }) => sum + (standing === 'TRIAL' || standing === 'ACTIVE' ? seats : 0), 0);
}
