export type Separator = ',' | ';' | '\t';

export interface CsvRow {
  /** Where it begins in the file, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface CsvTable {
  readonly separator: Separator;
  readonly header: readonly string[];
  /** Without those that are blank. */
  readonly rows: readonly CsvRow[];
}

const SEPARATORS: readonly Separator[] = [',', ';', '\t'];
/** Excel's own way of naming the separator, a line before the header. */
const NAMED = /^sep=([,;\t])\r?\n/i;

/** RFC 4180 with any of three separators, told by the header. A quote that is never closed ends with the file. */
export function readCsv(text: string): CsvTable {
  const named = NAMED.exec(text);
  const body = named ? text.slice(named[0].length) : text;
  const separator = (named?.[1] as Separator | undefined) ?? separatorOf(body);
  const rows = rowsOf(body, separator, named ? 2 : 1).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  return { separator, header: rows[0]?.cells ?? [], rows: rows.slice(1) };
}

/** The one that the first line has most of, outside of quotes. */
function separatorOf(text: string): Separator {
  const [first = ''] = text.trimStart().replace(/"[^"]*"/g, '').split(/\r\n|\r|\n/, 1);
  const counted = SEPARATORS.map((separator) => ({ separator, count: first.split(separator).length }));
  return counted.reduce((best, next) => (next.count > best.count ? next : best)).separator;
}

function rowsOf(text: string, separator: Separator, firstLine: number): CsvRow[] {
  const rows: CsvRow[] = [];
  let [line, begins] = [firstLine, firstLine];
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  const endRow = (): void => {
    rows.push({ line: begins, cells: [...cells, cell] });
    cells = [];
    cell = '';
  };
  for (let i = 0; i < text.length; i++) {
    const char = text[i] ?? '';
    const breaks = char === '\n' || (char === '\r' && text[i + 1] !== '\n');
    if (breaks) line++;
    if (quoted) {
      if (char !== '"') cell += char;
      else if (text[i + 1] === '"') cell += text[i++];
      else quoted = false;
    } else if (char === '"' && cell.trim() === '') {
      cell = '';
      quoted = true;
    } else if (char === separator) {
      cells.push(cell);
      cell = '';
    } else if (breaks) {
      endRow();
      begins = line;
    } else if (char !== '\r') cell += char;
  }
  if (cells.length > 0 || cell !== '') endRow();
  return rows;
}
