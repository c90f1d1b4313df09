import type { NewPlan, Plan } from '../../../lib/api/types';
import { all, atMost, required } from '../../../lib/form/rules';
import { texts } from '../../../texts';

/** What the form holds. Number fields are empty texts while nothing is typed. */
export interface PlanDraft {
  code: string;
  name: string;
  maxEmployees: number | string;
  storageGb: number | string;
  screenshotRetentionDays: number | string;
  /** In the currency's own unit. */
  price: number | string;
  /** One a line. */
  features: string;
}

/** The form's field for each path of the request's body. */
export const PLAN_FIELDS = ['code', 'name', 'maxEmployees', 'maxStorageMb', 'screenshotRetentionDays', 'price', 'features'] as const;

const MB_PER_GB = 1_000;
const MINOR_UNITS = 100;
const NAME_LIMIT = 80;
const CODE = /^[A-Z][A-Z0-9_]{1,39}$/;

export function draftOf(plan: Plan | null): PlanDraft {
  if (plan === null) return { code: '', name: '', maxEmployees: '', storageGb: '', screenshotRetentionDays: '', price: '', features: '' };
  return {
    code: plan.code,
    name: plan.name,
    maxEmployees: plan.maxEmployees,
    storageGb: plan.maxStorageMb / MB_PER_GB,
    screenshotRetentionDays: plan.screenshotRetentionDays,
    price: plan.price.amount / MINOR_UNITS,
    features: plan.features.join('\n'),
  };
}

/** Problems by field, in words; an empty answer means that the draft can be sent. */
export function validatePlan(draft: PlanDraft): Record<string, string> {
  const told = texts.plans.form;
  const problems: Record<string, string | null> = {
    code: CODE.test(draft.code.trim()) ? null : told.codeWrong,
    name: all(required(told.nameWhat), atMost(NAME_LIMIT))(draft.name),
    maxEmployees: wholeFrom(1, draft.maxEmployees) ? null : told.wholeFromOne,
    storageGb: numberFrom(0, draft.storageGb) ? null : told.fromZero,
    screenshotRetentionDays: wholeFrom(1, draft.screenshotRetentionDays) ? null : told.wholeFromOne,
    price: numberFrom(0, draft.price) ? null : told.fromZero,
  };
  return Object.fromEntries(Object.entries(problems).filter((entry): entry is [string, string] => entry[1] !== null));
}

/** The request. Money and storage are whole there, so what binary fractions leave over is rounded away. */
export function toPlan(draft: PlanDraft): NewPlan {
  return {
    code: draft.code.trim(),
    name: draft.name.trim(),
    maxEmployees: Number(draft.maxEmployees),
    maxStorageMb: Math.round(Number(draft.storageGb) * MB_PER_GB),
    screenshotRetentionDays: Number(draft.screenshotRetentionDays),
    price: Math.round(Number(draft.price) * MINOR_UNITS),
    features: draft.features.split('\n').map((line) => line.trim()).filter((line) => line !== ''),
  };
}

/** `Team plus` as `TEAM_PLUS`: a proposal, until somebody types a code. */
export function proposedCode(name: string): string {
  const letters = name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toUpperCase();
  return letters.replaceAll(/[^A-Z0-9]+/g, '_').replaceAll(/^[^A-Z]+|_+$/g, '').slice(0, 40);
}

function numberFrom(least: number, value: number | string): boolean {
  return value !== '' && Number.isFinite(Number(value)) && Number(value) >= least;
}

function wholeFrom(least: number, value: number | string): boolean {
  return numberFrom(least, value) && Number.isInteger(Number(value));
}
