import { encodeCursor, type ListKey } from '../domain/cursor.js';
import type { PageRange } from './read-ranges.service.js';

/** A row of a list with its key; `cursorAt` and `cursorId` do not leave the service. */
export interface Listed {
  readonly employeeId: string;
  readonly cursorAt: string;
  readonly cursorId: string;
}

interface ListSource {
  /** A table and its alias `r`; conditions of one's own are not needed, the range says it all. */
  readonly table: string;
  readonly columns: string;
  /** Column of the instant that lists are sorted by, and of the id that makes rows with the same instant distinct. */
  readonly at: string;
  readonly id: string;
}

/**
 * One page by keyset, latest first, and one row more to know whether another page follows. `$1` is the company; what
 * belongs to the range is `listParameters`. Instants are compared as microseconds, so that no row falls between pages.
 */
export function listSql({ table, columns, at, id }: ListSource): string {
  return `
SELECT ${columns}, (extract(epoch FROM r.${at}) * 1000000)::bigint::text AS "cursorAt", r.${id} AS "cursorId"
FROM ${table} r
WHERE r.company_id = $1 AND ($2::uuid IS NULL OR r.employee_id = $2) AND r.${at} >= $3 AND r.${at} < $4
  AND ($5::bigint IS NULL OR (r.${at}, r.employee_id, r.${id}) < (timestamptz 'epoch' + $5::bigint * interval '1 microsecond', $6::uuid, $7::uuid))
ORDER BY r.${at} DESC, r.employee_id DESC, r.${id} DESC LIMIT $8`;
}

interface ListBounds extends PageRange {
  readonly employeeId: string | null;
  readonly startsAt: Date | '-infinity';
  readonly endsAt: Date | 'infinity';
}

export function listParameters({ employeeId, startsAt, endsAt, after, limit }: ListBounds): unknown[] {
  return [employeeId, startsAt, endsAt, after?.at ?? null, after?.ids[0] ?? null, after?.ids[1] ?? null, limit + 1];
}

/** Cuts the extra row off and makes the cursor of the last row that is shown. */
export function page<R extends Listed, V>(rows: readonly R[], limit: number, view: (row: R) => V): { items: V[]; nextCursor: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(view), nextCursor: last && rows.length > limit ? encodeCursor(keyOf(last)) : null };
}

const keyOf = ({ cursorAt, employeeId, cursorId }: Listed): ListKey => ({ at: cursorAt, ids: [employeeId, cursorId] });
