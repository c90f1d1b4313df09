import type { ExportedTable } from './exported-tables.js';

export interface TableColumn {
  readonly name: string;
  /** As PostgreSQL writes it. */
  readonly type: string;
  /** Its place in the primary key, from 1; 0 where it is not in it. */
  readonly keyPlace: number;
}

export interface TablePage {
  readonly sql: string;
  /** Of the CSV: what the cells are called. */
  readonly header: readonly string[];
  /** Cells that are numbers, and not texts that look like some. */
  readonly numeric: readonly boolean[];
}

const NUMERIC = new Set(['smallint', 'integer', 'bigint', 'numeric', 'double precision', 'real']);
const FIRST_FREE_PARAMETER = 4;

/**
 * One page of a table by its primary key: `$1` the company, `$2` the person or null, `$3` how many, from `$4` on the key of
 * the last row of the page before, or nulls. Each row comes as JSON text, exactly as PostgreSQL writes it (so that no number
 * loses a digit), as the cells of a CSV line, and with its key.
 */
export function pageSql({ table, person, without = [] }: ExportedTable, columns: readonly TableColumn[]): TablePage {
  const shown = columns.filter(({ name, type }) => name !== 'company_id' && type !== 'bytea' && !without.includes(name));
  const key = columns.filter(({ name, keyPlace }) => keyPlace > 0 && name !== 'company_id').sort((a, b) => a.keyPlace - b.keyPlace);
  const names = key.map(({ name }) => `r.${name}`);
  const after = key.map(({ type }, index) => `$${FIRST_FREE_PARAMETER + index}::text::${type}`);
  const beyond = key.length === 0 ? 'true' : `($${FIRST_FREE_PARAMETER}::text IS NULL OR (${names.join(', ')}) > (${after.join(', ')}))`;
  const sql = /* sql */ `
SELECT json_build_object(${shown.map(({ name }) => `'${camelCase(name)}', r.${name}`).join(', ')})::text AS json,
  ARRAY[${shown.map(({ name }) => `r.${name}::text`).join(', ')}] AS cells, ARRAY[${names.map((name) => `${name}::text`).join(', ')}]::text[] AS key
FROM ${table} r
WHERE r.company_id = $1 AND ${ofPerson(person)} AND ${beyond}
${names.length > 0 ? `ORDER BY ${names.join(', ')} ` : ''}LIMIT $3::integer`;
  return { sql, header: shown.map(({ name }) => camelCase(name)), numeric: shown.map(({ type }) => NUMERIC.has(type.replace(/\(.*/, ''))) };
}

function ofPerson(person: ExportedTable['person']): string {
  if (person === 'all') return '($2::uuid IS NULL OR true)';
  if (person === 'none') return '$2::uuid IS NULL';
  return 'column' in person ? `($2::uuid IS NULL OR r.${person.column} = $2::uuid)` : `($2::uuid IS NULL OR ${person.where})`;
}

export function camelCase(name: string): string {
  return name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}
