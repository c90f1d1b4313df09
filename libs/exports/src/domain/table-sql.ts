import type { ExportedTable } from './exported-tables.js';

export interface TableColumn {
  readonly name: string;
  /** As PostgreSQL writes it. */
  readonly type: string;
  /** Its place in the primary key, from 1; 0 where it is not in it. */
  readonly keyPlace: number;
}

export interface TableRows {
  /** Answers `row`: JSON text, exactly as PostgreSQL writes it, so that no number loses a digit. */
  readonly json: string;
  /** Answers `row`: the cells of a CSV line. */
  readonly cells: string;
  /** Of the CSV: what the cells are called. */
  readonly header: readonly string[];
  /** Cells that are numbers, and not texts that look like some. */
  readonly numeric: readonly boolean[];
}

const NUMERIC = new Set(['smallint', 'integer', 'bigint', 'numeric', 'double precision', 'real']);

/**
 * The rows of a table in the order of its primary key: `$1` the company, `$2` the person or null. Two statements, because
 * the files are written one after the other, and making a row into text is most of the work.
 */
export function tableSql({ table, person, without = [] }: ExportedTable, columns: readonly TableColumn[]): TableRows {
  const shown = columns.filter(({ name, type }) => name !== 'company_id' && type !== 'bytea' && !without.includes(name));
  const key = columns.filter(({ name, keyPlace }) => keyPlace > 0 && name !== 'company_id').sort((a, b) => a.keyPlace - b.keyPlace);
  const names = key.map(({ name }) => `r.${name}`);
  const rows = (row: string): string => /* sql */ `
SELECT ${row} AS row FROM ${table} r
WHERE r.company_id = $1 AND ${ofPerson(person)}${names.length > 0 ? `\nORDER BY ${names.join(', ')}` : ''}`;
  return {
    json: rows(`json_build_object(${shown.map(({ name }) => `'${camelCase(name)}', r.${name}`).join(', ')})::text`),
    cells: rows(`ARRAY[${shown.map(({ name }) => `r.${name}::text`).join(', ')}]`),
    header: shown.map(({ name }) => camelCase(name)),
    numeric: shown.map(({ type }) => NUMERIC.has(type.replace(/\(.*/, ''))),
  };
}

function ofPerson(person: ExportedTable['person']): string {
  if (person === 'all') return '($2::uuid IS NULL OR true)';
  if (person === 'none') return '$2::uuid IS NULL';
  return 'column' in person ? `($2::uuid IS NULL OR r.${person.column} = $2::uuid)` : `($2::uuid IS NULL OR ${person.where})`;
}

export function camelCase(name: string): string {
  return name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}
