import { Injectable } from '@nestjs/common';
import { TenantTransaction } from '#platform';
import type { ExportedTable } from '../domain/exported-tables.js';
import { pageSql, type TableColumn } from '../domain/page-sql.js';

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
  AND ($3::uuid IS NULL OR (s.employee_id, s.captured_at, s.id) > ($3, $4::text::timestamptz, $5::uuid))
ORDER BY s.employee_id, s.captured_at, s.id LIMIT $6`;

export interface ExportedRow {
  readonly json: string;
  readonly cells: (string | null)[];
  readonly key: string[];
}

/** How a table is read: its header, which cells are numbers, and its pages. */
export interface OpenTable {
  readonly header: readonly string[];
  readonly numeric: readonly boolean[];
  page(after: readonly string[] | null, limit: number): Promise<ExportedRow[]>;
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
    await manager.query(`SELECT set_config('TimeZone', 'UTC', true)`);
    const columns = await manager.query<TableColumn[]>(COLUMNS, [table.table]);
    const { sql, header, numeric } = pageSql(table, columns);
    const keys = columns.filter(({ name, keyPlace }) => keyPlace > 0 && name !== 'company_id').length;
    return {
      header,
      numeric,
      page: (after, limit) => manager.query<ExportedRow[]>(sql, [companyId, employeeId, limit, ...(after ?? Array.from({ length: keys }, () => null))]),
    };
  }

  pictures(employeeId: string | null, after: ExportedPicture | null, limit: number): Promise<ExportedPicture[]> {
    const { manager, companyId } = this.transaction;
    return manager.query<ExportedPicture[]>(SCREENSHOTS, [companyId, employeeId, after?.employeeId ?? null, after?.capturedKey ?? null, after?.id ?? null, limit]);
  }
}
