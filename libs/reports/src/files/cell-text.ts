import type { ReportCell, ReportColumn } from './report-table.js';

/** A cell as people read it: `7 h 42 min`, `82.5 %`, `1,234.50`. */
export function cellText({ kind, digits = 2 }: Pick<ReportColumn, 'kind' | 'digits'>, value: ReportCell): string {
  if (value === null) return '–';
  if (typeof value === 'string') return value;
  if (kind === 'duration') return durationText(value);
  if (kind === 'decimal') return value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return kind === 'percent' ? `${value.toFixed(1)} %` : String(value);
}

/** Whole minutes, rounded. */
export function durationText(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`;
}
