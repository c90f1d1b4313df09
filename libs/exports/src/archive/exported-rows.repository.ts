import { Injectable } from '@nestjs/common';
import { TenantTransaction } from '#platform';
import type { ExportedTable } from '../domain/exported-tables.js';
import { type TableColumn, tableSql } from '../domain/table-sql.js';

const COLUMNS = /* sql */ `
SELECT a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type, coalesce(array_position((i.indkey::smallint[])[0:i.indnkeyatts - 1], a.attnum), 0) AS "keyPlace"
FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid AND c.relnamespace = 'ept'::regnamespace AND c.relname = $1
  LEFT JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
WHERE a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum`;

const SCREENSHOTS = /* sql */ `
SELECT s.employee_id AS "employeeId", s.id, s.captured_at AS "capturedAt", to_char(s.captured_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS day,
  s.captured_at::text AS "capturedKey", s.storage_key AS "storageKey", s.content_type AS "contentType"
FROM screenshot s
WHERE s.company_id = $1 AND ($2::uuid IS NULL OR s.employee_id = $2)
  AND ($3::uuid IS NULL OR (s.employee_id, s.captured_at, s.id) > ($3, $4::timestamptz, $5::uuid))
ORDER BY s.employee_id, s.captured_at, s.id LIMIT $6`;

/**
 * Along the primary key, and never by sorting what is left: what the planner believes of a comparison of rows, and of a
 * table that has just been filled, is so wrong that it sorts hundreds of thousands of rows for the first of them.
 */
const ALONG_THE_KEY = `set_config('enable_sort', 'off', true)`;

export type Cells = readonly (string | null)[];

/** How a table is read: its header, which cells are numbers, and its rows in either form, so many at a time. */
export interface OpenTable {
  readonly header: readonly string[];
  readonly numeric: readonly boolean[];
  json(atOnce: number): AsyncGenerator<string[]>;
  cells(atOnce: number): AsyncGenerator<Cells[]>;
}

export interface ExportedPicture {
  readonly employeeId: string;
  readonly id: string;
  readonly day: string;
  /** To the microsecond: a page goes on after it. */
  readonly capturedKey: string;
  readonly storageKey: string;
  readonly contentType: string;
}

/** Inside a transaction of the company. */
@Injectable()
export class ExportedRowsRepository {
  constructor(private readonly transaction: TenantTransaction) {}

  /** Times are written in UTC from here on, until the transaction ends. */
  async open(table: ExportedTable, employeeId: string | null): Promise<OpenTable> {
    const { manager, companyId } = this.transaction;
    await manager.query(`SELECT set_config('TimeZone', 'UTC', true), ${ALONG_THE_KEY}`);
    const columns = await manager.query<TableColumn[]>(COLUMNS, [table.table]);
    const { json, cells, header, numeric } = tableSql(table, columns);
    const of = [companyId, employeeId];
    return { header, numeric, json: (atOnce) => readAlong<string>(manager, json, of, atOnce), cells: (atOnce) => readAlong<Cells>(manager, cells, of, atOnce) };
  }

  async pictures(employeeId: string | null, after: ExportedPicture | null, limit: number): Promise<ExportedPicture[]> {
    const { manager, companyId } = this.transaction;
    await manager.query(`SELECT ${ALONG_THE_KEY}`);
    return manager.query<ExportedPicture[]>(SCREENSHOTS, [companyId, employeeId, after?.employeeId ?? null, after?.capturedKey ?? null, after?.id ?? null, limit]);
  }
}

/** A cursor, which reads a table once however many pages it has. One at a time in a transaction. */
async function* readAlong<R>(manager: TenantTransaction['manager'], sql: string, parameters: readonly unknown[], atOnce: number): AsyncGenerator<R[]> {
  await manager.query(`DECLARE exported_rows NO SCROLL CURSOR FOR ${sql}`, [...parameters]);
  for (;;) {
    const page = await manager.query<{ row: R }[]>(`FETCH FORWARD ${atOnce} FROM exported_rows`);
    if (page.length > 0) yield page.map(({ row }) => row);
    if (page.length < atOnce) break;
  }
  await manager.query('CLOSE exported_rows');
}
