import { locale as ofReader } from '../../texts';

/** A count, grouped in the reader's way: `1,204`. */
export function formatCount(value: number, locale = ofReader): string {
  return Math.round(value).toLocaleString(locale);
}

/** A share between 0 and 1 as whole percent. Something above nothing never reads as 0 %, nor something short of all as 100 %. */
export function formatPercent(ratio: number, locale = ofReader): string {
  const percent = Math.round(ratio * 100);
  const honest = ratio > 0 && percent === 0 ? 1 : ratio < 1 && percent === 100 ? 99 : percent;
  return (honest / 100).toLocaleString(locale, { style: 'percent', maximumFractionDigits: 0 });
}

/** A mean, with at most one decimal: `14.3`. */
export function formatDecimal(value: number, locale = ofReader): string {
  return value.toLocaleString(locale, { maximumFractionDigits: 1 });
}
