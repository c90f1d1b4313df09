import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { HEADER_STYLE, HEADER_STYLE_AT_RIGHT, partsBesides, SHEET_END, SHEET_PATH, sheetBeginning, styleOf, type XlsxFormat } from './xlsx-parts.js';

/**
 * Tables as workbooks (OOXML): one sheet, the header and the first columns stay in view, numbers are numbers. Every text is
 * stored as a text, which no spreadsheet runs; it gets the same apostrophe as in `csvDocument` all the same, because it
 * would run once somebody saves the sheet as CSV and opens that.
 *
 * The sheet is written in pieces that are compressed off the main thread, so that others are served meanwhile, however many
 * and long the rows are.
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
const PIECE_CHARACTERS = 16_384;
const UNIX_EPOCH_IN_DAYS_OF_EXCEL = 25_569;
/** What XML 1.0 cannot hold, and control characters that nobody wants to read. */
const NO_TEXT = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu;
const FORMULA = /^[=+\-@＝＋－＠\t\r\n]/;

/** The bytes of an .xlsx file. `rows` have a cell for each column; the name is cut and cleaned to what a sheet may be called. */
export async function xlsxDocument(sheetName: string, columns: readonly XlsxColumn[], rows: readonly (readonly XlsxCell[])[], options: XlsxOptions = {}): Promise<Buffer> {
  const zip = new ZipFile();
  const bytes = zip.outputStream as Readable;
  const fail = (error: Error): void => void bytes.destroy(error);
  zip.on('error', fail);
  for (const [path, xml] of partsBesides(xmlText(nameOfSheet(sheetName)).replaceAll('"', '&quot;'))) zip.addBuffer(Buffer.from(xml), path);
  zip.addReadStream(Readable.from(inPieces(sheet(columns, rows, options)), { objectMode: false }).on('error', fail), SHEET_PATH);
  zip.end();
  return buffer(bytes);
}

function* sheet(columns: readonly XlsxColumn[], rows: readonly (readonly XlsxCell[])[], { stickyColumns = 0, totals = 0 }: XlsxOptions): Generator<string> {
  const letters = columns.map((_, at) => lettersOf(at));
  const widths = columns.map(({ width, title }) => width ?? Math.max(10, title.length + 2));
  yield sheetBeginning(widths, stickyColumns, `${lettersOf(stickyColumns)}2`);
  yield row(1, columns.map(({ title, kind }, at) => textCell(`${letters[at]}1`, isOfNumbers(kind) ? HEADER_STYLE_AT_RIGHT : HEADER_STYLE, title)));
  const totalsFrom = rows.length - totals;
  for (const [index, cells] of rows.entries()) {
    const number = index + 2;
    yield row(number, columns.map(({ kind }, at) => cell(`${letters[at]}${number}`, cells[at] ?? null, kind, index >= totalsFrom)));
  }
  yield SHEET_END;
}

/** As large as is worth a turn of the event loop. */
function* inPieces(texts: Iterable<string>): Generator<string> {
  let piece = '';
  for (const text of texts) {
    piece += text;
    if (piece.length < PIECE_CHARACTERS) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

const row = (number: number, cells: readonly string[]): string => `<row r="${number}">${cells.join('')}</row>`;

function cell(place: string, value: XlsxCell, kind: XlsxKind = 'text', bold = false): string {
  if (value === null) return '';
  if (typeof value === 'number') return numberCell(place, kind === 'duration' ? value / SECONDS_OF_A_DAY : value, kind === 'duration' || kind === 'decimal' ? kind : 'general', bold);
  const day = kind === 'date' ? Date.parse(`${value}T00:00:00Z`) / (SECONDS_OF_A_DAY * 1_000) : NaN;
  return Number.isNaN(day) ? textCell(place, styleOf('general', bold), value) : numberCell(place, day + UNIX_EPOCH_IN_DAYS_OF_EXCEL, 'date', bold);
}

function numberCell(place: string, value: number, format: XlsxFormat, bold: boolean): string {
  return Number.isFinite(value) ? `<c r="${place}" s="${styleOf(format, bold)}"><v>${value}</v></c>` : '';
}

function textCell(place: string, style: number, text: string): string {
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(inert(text))}</t></is></c>`;
}

const isOfNumbers = (kind: XlsxKind = 'text'): boolean => kind !== 'text' && kind !== 'date';

/** A, B … Z, AA … */
function lettersOf(column: number): string {
  return (column < 26 ? '' : lettersOf(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));
}

function xmlText(text: string): string {
  return text.replace(NO_TEXT, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function inert(text: string): string {
  return (FORMULA.test(text) ? `'${text}` : text).slice(0, CELL_MAX_CHARACTERS);
}

function nameOfSheet(name: string): string {
  const clean = name.replace(/[[\]:*?/\\]/g, ' ').replace(/^'+|'+$/g, '').trim().slice(0, SHEET_NAME_MAX_CHARACTERS).trim();
  return clean === '' ? 'Sheet' : clean;
}
