import type { LimitDetails } from '#contracts';

export interface PlanLimits {
  readonly maxEmployees: number;
  readonly maxStorageMb: number;
}

/** Seats taken, and the storage of the company's latest usage day: all that the vendor's role may see of it. */
export interface CompanyUse {
  readonly seats: number;
  readonly storageMb: number;
}

/**
 * The first limit of a plan that the company's use exceeds already, with the counts to refuse with; null where the
 * plan is large enough. Use that equals the limit fits.
 */
export function exceededLimit(plan: PlanLimits, use: CompanyUse): LimitDetails | null {
  if (use.seats > plan.maxEmployees) return { resource: 'employees', limit: plan.maxEmployees, used: use.seats };
  if (use.storageMb > plan.maxStorageMb) return { resource: 'storage', limit: plan.maxStorageMb, used: use.storageMb };
  return null;
}
