import { locale as ofReader } from '../../texts';

const STEP = 1_000;
const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** The size of a file as file managers write it, decimal: `1.4 MB`. */
export function formatFileSize(bytes: number, locale = ofReader): string {
  const place = Math.min(Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)), UNITS.length - 1);
  const style = { style: 'unit', unit: UNITS[place] ?? 'byte', unitDisplay: place === 0 ? 'long' : 'short', maximumFractionDigits: place === 0 ? 0 : 1 } as const;
  return (bytes / STEP ** place).toLocaleString(locale, style);
}
