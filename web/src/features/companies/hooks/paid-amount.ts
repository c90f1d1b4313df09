import type { Money } from '#contracts';

const CENTS_PER_DOLLAR = 100;

/** What was typed as dollars, as a part of a request: minor units, or nothing at all when nothing was typed. */
export function paidAmount(typed: number | string): { amountPaid?: Money } {
  const dollars = typeof typed === 'number' ? typed : Number.parseFloat(typed);
  if (!Number.isFinite(dollars) || dollars <= 0) return {};
  return { amountPaid: { amount: Math.round(dollars * CENTS_PER_DOLLAR), currency: 'USD' } };
}
