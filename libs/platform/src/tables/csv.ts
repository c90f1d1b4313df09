/**
 * Tables as files for spreadsheets (RFC 4180): UTF-8 with a byte order mark, without which Excel guesses the encoding, and
 * CRLF. What people wrote (names, titles, reasons) must not run as a formula where the file is opened, so a text that
 * begins like one gets an apostrophe in front. Numbers stay numbers, negative ones too; null is an empty cell.
 */
export type CsvCell = string | number | null;

const BYTE_ORDER_MARK = '\uFEFF';
/** What spreadsheets take for the beginning of a formula, some the wide forms too; white space because they skip it. */
const FORMULA = /^[=+\-@＝＋－＠\t\r\n]/;
/** The separator of some countries is the semicolon: a cell with one is quoted too. */
const QUOTED = /[",;\t\r\n]|^\s|\s$/;

/** The header always, then a line for each row; each line ends with CRLF. */
export function csvDocument(header: readonly string[], rows: Iterable<readonly CsvCell[]>): string {
  let document = BYTE_ORDER_MARK + line(header);
  for (const row of rows) document += line(row);
  return document;
}

/** A document that is written bit by bit begins with this, and goes on with `csvLine`s. */
export function csvBeginning(header: readonly string[]): string {
  return BYTE_ORDER_MARK + line(header);
}

/** One row, with its CRLF. */
export function csvLine(cells: readonly CsvCell[]): string {
  return line(cells);
}

function line(cells: readonly CsvCell[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

function cell(value: CsvCell): string {
  if (value === null) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  const text = FORMULA.test(value) ? `'${value}` : value;
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
