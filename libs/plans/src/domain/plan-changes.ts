/** What the vendor may change of a plan. Its code and its currency never change: rows of companies refer to them. */
import type { Currency } from '#contracts';

export interface PlanTerms {
  readonly name: string;
  readonly maxEmployees: number;
  /** MB of a million bytes. */
  readonly maxStorageMb: number;
  readonly screenshotRetentionDays: number;
  /** A month, in minor units. */
  readonly priceAmount: number;
  readonly features: string[];
}
export type NewPlan = PlanTerms & { readonly code: string; readonly priceCurrency: Currency };

/** Absent stays as it is. `retired` false puts the plan on offer again. */
export type PlanChanges = { readonly [Term in keyof PlanTerms]?: PlanTerms[Term] | undefined } & { readonly retired?: boolean | undefined };

type StoredPlan = NewPlan & { readonly retiredAt: Date | null };

/** A plan that is retired already keeps the instant since when it is. */
export function applyPlanChange<P extends StoredPlan>(plan: P, { retired, ...terms }: PlanChanges, now: Date): P {
  const given = Object.fromEntries(Object.entries(terms).filter(([, value]) => value !== undefined));
  return { ...plan, ...given, retiredAt: retiredAt(plan.retiredAt, retired, now) };
}

/** Whether some company that fitted may not fit any more. */
export function lowersLimit(before: Pick<PlanTerms, 'maxEmployees' | 'maxStorageMb'>, after: Pick<PlanTerms, 'maxEmployees' | 'maxStorageMb'>): boolean {
  return after.maxEmployees < before.maxEmployees || after.maxStorageMb < before.maxStorageMb;
}

function retiredAt(before: Date | null, retired: boolean | undefined, now: Date): Date | null {
  if (retired === undefined) return before;
  return retired ? (before ?? now) : null;
}
