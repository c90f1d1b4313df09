import { HOURLY_RATE_MAX, minorDigits } from '#contracts';
import type { NewRate, Rate } from '../../../lib/api/types';

export interface RateDraft {
  /** In the currency's own unit; an empty text while nothing is typed. */
  amount: number | string;
  validFrom: string;
  /** From then on there is none. */
  ends: boolean;
}

/** The largest rate, in the currency's own unit. */
export const mostOf = (currency: string): number => HOURLY_RATE_MAX / 10 ** minorDigits(currency);

/** The request; null while something is missing or wrong. What binary fractions leave over is rounded away. */
export function rateOf({ amount, validFrom, ends }: RateDraft, currency: string): NewRate | null {
  if (validFrom === '') return null;
  if (ends) return { amount: null, currency, validFrom };
  const minor = Math.round(Number(amount) * 10 ** minorDigits(currency));
  return amount !== '' && minor >= 1 && minor <= HOURLY_RATE_MAX ? { amount: minor, currency, validFrom } : null;
}

/** The rate of a day, of a history whose last valid comes first. Null: none then. */
export function rateOn<R extends Pick<Rate, 'validFrom' | 'amount'>>(history: readonly R[], day: string): R | null {
  const last = history.find(({ validFrom }) => validFrom <= day);
  return last === undefined || last.amount === null ? null : last;
}

/** Whether another one for the same day was set later. */
export function isReplaced(history: readonly Pick<Rate, 'validFrom'>[], place: number): boolean {
  return place > 0 && history[place - 1]?.validFrom === history[place]?.validFrom;
}
