// Decimal, as on an invoice and in the plans: 10 GB are 10,000 MB.
const MB_PER_GB = 1000;
const ONE_DECIMAL = { minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;

/** Megabytes as gigabytes with one decimal: `3.4 GB`. What is stored but is less than that says `< 0.1 GB`. */
export function formatStorage(megabytes: number, locale?: string): string {
  return `${gigabytes(megabytes, locale)} GB`;
}

/** What is used of what is allowed, with the unit once: `3.4 / 10 GB`. Limits are whole gigabytes where they can be. */
export function formatStorageOf(usedMb: number, limitMb: number, locale?: string): string {
  const limit = limitMb / MB_PER_GB;
  const shownLimit = limit.toLocaleString(locale, { maximumFractionDigits: 1 });
  return `${gigabytes(usedMb, locale)} / ${shownLimit} GB`;
}

function gigabytes(megabytes: number, locale?: string): string {
  const value = megabytes / MB_PER_GB;
  if (value > 0 && value < 0.05) return `< ${(0.1).toLocaleString(locale, ONE_DECIMAL)}`;
  return value.toLocaleString(locale, ONE_DECIMAL);
}
