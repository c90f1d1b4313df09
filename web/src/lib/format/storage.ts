import { locale as ofReader } from '../../texts';

// Decimal, as on an invoice and in the plans: 10 GB are 10,000 MB.
const MB_PER_GB = 1000;
const ONE_DECIMAL = { minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;

/** Megabytes as gigabytes with one decimal: `3.4 GB`. What is stored but is less than that says `< 0.1 GB`. */
export function formatStorage(megabytes: number, locale = ofReader): string {
  return `${gigabytes(megabytes, locale)} GB`;
}

/** What is used of what is allowed, with the unit once: `3.4 / 10 GB`. Limits are whole gigabytes where they can be. */
export function formatStorageOf(usedMb: number, limitMb: number, locale = ofReader): string {
  return `${gigabytes(usedMb, locale)} / ${formatStorageLimit(limitMb, locale)}`;
}

/** A limit, without decimals where it has none: `10 GB`. */
export function formatStorageLimit(megabytes: number, locale = ofReader): string {
  return `${(megabytes / MB_PER_GB).toLocaleString(locale, { maximumFractionDigits: 1 })} GB`;
}

function gigabytes(megabytes: number, locale = ofReader): string {
  const value = megabytes / MB_PER_GB;
  if (value > 0 && value < 0.05) return `< ${(0.1).toLocaleString(locale, ONE_DECIMAL)}`;
  return value.toLocaleString(locale, ONE_DECIMAL);
}
