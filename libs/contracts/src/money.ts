/** Of an hour, in minor units: the largest that is believed. */
export const HOURLY_RATE_MAX = 100_000_000;

/** How many decimals an ISO 4217 currency has: 2 of EUR, 0 of JPY, 3 of KWD. */
export function minorDigits(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}
