import { minorDigits } from '#contracts';
import { locale as ofReader } from '../../texts';

export interface Money {
  /** Integer minor units of the currency: 9900 is $99.00, and ¥9,900. */
  amount: number;
  /** ISO 4217. */
  currency: string;
}

/** Money by currency and locale. Whole amounts drop their zeros: `$99`, `$99.50`. */
export function formatMoney({ amount, currency }: Money, locale = ofReader): string {
  const style = { style: 'currency', currency } as const;
  const digits = new Intl.NumberFormat(locale, style).resolvedOptions().maximumFractionDigits ?? 2;
  const major = amount / 10 ** digits;
  const fractionDigits = Number.isInteger(major) ? 0 : digits;
  return major.toLocaleString(locale, {
    ...style,
    minimumFractionDigits: fractionDigits,
    maximumFractionDigits: fractionDigits,
  });
}

/** As `formatMoney`, with all decimals of the currency: amounts under each other are of one width. */
export function formatExactMoney({ amount, currency }: Money, locale = ofReader): string {
  const digits = minorDigits(currency);
  return (amount / 10 ** digits).toLocaleString(locale, { style: 'currency', currency, minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** The same without its currency, where that stands above: `6,824.25`. */
export function formatBareMoney({ amount, currency }: Money, locale = ofReader): string {
  const digits = minorDigits(currency);
  return (amount / 10 ** digits).toLocaleString(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
}
