import type { XlsxColumn } from '#platform';

/** A report as a table: what CSV, XLSX and PDF are made of. */
export interface ReportTable {
  /** `hours`, as the file is called. */
  readonly name: string;
  readonly title: string;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly ReportCell[])[];
  /** A cell for each column, at the end. */
  readonly totals?: readonly ReportCell[];
}

export type ReportCell = string | number | null;

export interface ReportColumn extends Pick<XlsxColumn, 'title'> {
  /** `duration` is seconds, `percent` has one decimal, `clock` is `HH:MM`, `decimal` is money in major units. */
  readonly kind: 'text' | 'number' | 'decimal' | 'duration' | 'percent' | 'date' | 'clock';
  /** Of a `decimal`, where people read it; 2 where absent. */
  readonly digits?: number;
}
