import type { Cell } from 'write-excel-file/node';

/**
 * Tables as workbooks (OOXML): one sheet, the header and the first columns stay in view, numbers are numbers. Every text is
 * stored as a text, which no spreadsheet runs; it gets the same apostrophe as in `csvDocument` all the same, because it
 * would run once somebody saves the sheet as CSV and opens that.
 */
export type XlsxCell = string | number | null;

/** How the cells of a column are meant; null is an empty cell in all of them. */
export type XlsxKind =
  /** As it stands. */
  | 'text'
  /** A whole number, or one with as many decimals as it has. */
  | 'number'
  /** Two decimals: hours, money. */
  | 'decimal'
  /** Seconds, shown as hours and minutes, also above 24 hours (`[h]:mm`). A spreadsheet adds them up. */
  | 'duration'
  /** `YYYY-MM-DD`, as a date that sorts and groups. */
  | 'date';

export interface XlsxColumn {
  readonly title: string;
  /** `text` where absent. */
  readonly kind?: XlsxKind;
  /** In characters, about. */
  readonly width?: number;
}

export interface XlsxOptions {
  /** How many columns at the left stay in view. */
  readonly stickyColumns?: number;
  /** This many rows at the end are sums: in bold. */
  readonly totals?: number;
}

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const SECONDS_OF_A_DAY = 86_400;
/** What Excel takes at most in a cell. */
const CELL_MAX_CHARACTERS = 32_767;
const SHEET_NAME_MAX_CHARACTERS = 31;
const FORMULA = /^[=+\-@＝＋－＠\t\r\n]/;

/** The bytes of an .xlsx file. `rows` have a cell for each column; the name is cut and cleaned to what a sheet may be called. */
export async function xlsxDocument(sheetName: string, columns: readonly XlsxColumn[], rows: Iterable<readonly XlsxCell[]>, options: XlsxOptions = {}): Promise<Buffer> {
  // Loaded with the first workbook: a start would wait for its eighty files.
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  const body = [...rows];
  const totalsFrom = body.length - (options.totals ?? 0);
  const header = columns.map(({ title, kind }): Cell => ({ value: inert(title), type: String, fontWeight: 'bold', backgroundColor: '#eef0f4', ...aligned(kind) }));
  const sheet = body.map((row, index) => columns.map((column, at) => emphasised(cell(row[at] ?? null, column.kind), index >= totalsFrom)));
  return writeXlsxFile([header, ...sheet], {
    sheet: nameOfSheet(sheetName),
    columns: columns.map(({ width, title }) => ({ width: width ?? Math.max(10, title.length + 2) })),
    stickyRowsCount: 1,
    ...(options.stickyColumns ? { stickyColumnsCount: options.stickyColumns } : {}),
  }).toBuffer();
}

function cell(value: XlsxCell, kind: XlsxKind = 'text'): Exclude<Cell, undefined> {
  if (value === null || (typeof value === 'number' && !Number.isFinite(value))) return null;
  if (kind === 'date' && typeof value === 'string' && !Number.isNaN(Date.parse(`${value}T00:00:00Z`))) {
    return { value: new Date(`${value}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' };
  }
  if (typeof value === 'string') return { value: inert(value), type: String };
  if (kind === 'duration') return { value: value / SECONDS_OF_A_DAY, type: Number, format: '[h]:mm' };
  return { value, type: Number, ...(kind === 'decimal' ? { format: '0.00' } : {}) };
}

function emphasised(made: Exclude<Cell, undefined>, total: boolean): Cell {
  return total && made !== null && typeof made === 'object' && 'value' in made ? { ...made, fontWeight: 'bold' } : made;
}

const aligned = (kind: XlsxKind = 'text'): { align?: 'right' } => (kind === 'text' || kind === 'date' ? {} : { align: 'right' });

function inert(text: string): string {
  return (FORMULA.test(text) ? `'${text}` : text).slice(0, CELL_MAX_CHARACTERS);
}

function nameOfSheet(name: string): string {
  const clean = name.replace(/[[\]:*?/\\]/g, ' ').replace(/^'+|'+$/g, '').trim().slice(0, SHEET_NAME_MAX_CHARACTERS).trim();
  return clean === '' ? 'Sheet' : clean;
}
