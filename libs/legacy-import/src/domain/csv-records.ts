import { LegacyFileError } from './legacy-rows.js';

/** A record of a CSV file and the line it begins in, or what is wrong with that line. */
export type CsvRecord = { readonly line: number } & ({ readonly cells: string[] } | { readonly problem: string });

const CELL_MAX_CHARACTERS = 100_000;
type State = 'START' | 'PLAIN' | 'QUOTED' | 'QUOTE' | 'BROKEN';

/**
 * CSV as RFC 4180 has it: commas, quotes where needed, quotes doubled inside quotes, lines that end in CRLF or LF. A
 * line in which a quote stands where none may is given up to its end. Throws LegacyFileError for a quote that is never closed.
 */
export class CsvRecords {
  private state: State = 'START';
  private line = 1;
  private recordLine = 1;
  private cell = '';
  private cells: string[] = [];

  *push(chunk: string): Generator<CsvRecord> {
    for (const character of chunk) {
      const record = this.take(character);
      if (character === '\n') this.nextLine();
      if (record) yield record;
    }
  }

  /** To be called after the last chunk: a last line needs no line break. */
  *end(): Generator<CsvRecord> {
    if (this.state === 'QUOTED') throw this.neverClosed();
    const record = this.take('\n');
    if (record) yield record;
  }

  private take(character: string): CsvRecord | null {
    if (this.state === 'QUOTED') {
      if (character === '"') this.state = 'QUOTE';
      else this.cell += character;
      if (this.cell.length > CELL_MAX_CHARACTERS) throw this.neverClosed();
      return null;
    }
    if (character === '\n') return this.endRecord();
    if (character === '\r' || this.state === 'BROKEN') return null;
    if (character === ',') this.endCell();
    else if (this.state === 'QUOTE' && character === '"') this.quoted('"');
    else if (this.state === 'START' && character === '"') this.state = 'QUOTED';
    else if (this.state === 'QUOTE' || character === '"') this.state = 'BROKEN';
    else this.plain(character);
    return null;
  }

  private quoted(character: string): void {
    this.cell += character;
    this.state = 'QUOTED';
  }

  private plain(character: string): void {
    this.cell += character;
    this.state = 'PLAIN';
  }

  private endCell(): void {
    this.cells.push(this.cell);
    this.cell = '';
    this.state = 'START';
  }

  /** Null for an empty line. */
  private endRecord(): CsvRecord | null {
    const line = this.recordLine;
    const broken = this.state === 'BROKEN';
    this.endCell();
    const cells = this.cells;
    this.cells = [];
    if (broken) return { line, problem: 'A quote stands where none may: a cell with quotes in it is quoted, and they are doubled' };
    return cells.length === 1 && cells[0] === '' ? null : { line, cells };
  }

  private nextLine(): void {
    this.line += 1;
    if (this.state !== 'QUOTED') this.recordLine = this.line;
  }

  private neverClosed(): LegacyFileError {
    return new LegacyFileError(`The quote that is opened in the record of line ${this.recordLine} is never closed`);
  }
}
