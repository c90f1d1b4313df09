import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type CsvRecord, CsvRecords } from '../domain/csv-records.js';
import { LEGACY_KINDS, LegacyFileError, type LegacyKind, type LegacyRow, type LegacySource, tidyFields } from '../domain/legacy-rows.js';
import { decodedText } from './decoded-text.js';

/** Rows of a directory with `users.csv`, `sessions.csv` and so on; each begins with a line of column names. */
export async function csvSource(directory: string): Promise<LegacySource> {
  const names = new Set(await readdir(directory));
  const present = LEGACY_KINDS.filter((kind) => names.has(`${kind}.csv`));
  if (present.length === 0) throw new LegacyFileError(`There is none of ${LEGACY_KINDS.map((kind) => `${kind}.csv`).join(', ')} in ${directory}`);
  return async function* (kinds): AsyncGenerator<LegacyRow> {
    for (const kind of present.filter((one) => kinds.includes(one))) yield* rows(kind, join(directory, `${kind}.csv`));
  };
}

async function* rows(kind: LegacyKind, path: string): AsyncGenerator<LegacyRow> {
  let header: string[] | null = null;
  for await (const record of records(path)) {
    if (header) yield row(kind, header, record);
    else if ('problem' in record) throw new LegacyFileError(`The column names of ${kind}.csv cannot be read. ${record.problem}`);
    else header = record.cells;
  }
}

async function* records(path: string): AsyncGenerator<CsvRecord> {
  const reader = new CsvRecords();
  for await (const text of decodedText(path)) yield* reader.push(text);
  yield* reader.end();
}

function row(kind: LegacyKind, header: readonly string[], record: CsvRecord): LegacyRow {
  const place = `${kind}.csv line ${record.line}`;
  if ('problem' in record) return { kind, place, problem: record.problem };
  const { cells } = record;
  if (cells.length !== header.length) return { kind, place, problem: `It has ${cells.length} cells, and there are ${header.length} columns` };
  return { kind, place, fields: tidyFields(Object.fromEntries(header.map((name, i) => [name, cells[i] ?? '']))) };
}
