import { CURRENCIES, type Money } from '#contracts';

/** Paid money as clients may write it: minor units alone, or with their currency. */
export type PaidAmount = number | Money;

/** What the column holds. */
export const PAID_MAX = 2_147_483_647;

export function isPaidAmount(value: unknown): value is PaidAmount {
  if (typeof value !== 'object' || value === null) return isMinorUnits(value);
  const { amount, currency, ...rest } = value as Partial<Record<string, unknown>>;
  return isMinorUnits(amount) && CURRENCIES.some((known) => known === currency) && Object.keys(rest).length === 0;
}

/** There is one currency so far; with a second, the plan's decides which of the two forms is enough. */
export function minorUnits(paid: PaidAmount): number {
  return typeof paid === 'number' ? paid : paid.amount;
}

function isMinorUnits(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= PAID_MAX;
}
