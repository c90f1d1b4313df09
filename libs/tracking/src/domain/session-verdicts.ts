import type { SessionRow } from './recorded-items.js';

/** A session as it was stored before a batch, in milliseconds since 1970. */
export interface StoredSession {
  readonly startedAt: number;
  readonly endedAt: number | null;
  /** The server closed it by itself, so the word of the client still counts. */
  readonly endEstimated: boolean;
}

export type SessionVerdict = 'ACCEPTED' | 'DUPLICATE' | 'CONFLICT';

/**
 * Judges the sessions of a batch in the order in which they were sent, against what was stored before it: `startedAt`
 * never changes, a null end never reopens, an end of the client stays, an estimated end gives way to the client's.
 */
export function sessionVerdicts(rows: readonly SessionRow[], before: ReadonlyMap<string, StoredSession>): SessionVerdict[] {
  const known = new Map(before);
  return rows.map((row) => {
    const stored = known.get(row.id);
    const verdict = judge(row, stored);
    if (verdict === 'ACCEPTED') {
      known.set(row.id, { startedAt: row.startedAt, endedAt: row.endedAt, endEstimated: false });
    }
    return verdict;
  });
}

function judge(row: SessionRow, stored: StoredSession | undefined): SessionVerdict {
  if (!stored) return 'ACCEPTED';
  if (stored.startedAt !== row.startedAt) return 'CONFLICT';
  if (row.endedAt === null) return 'DUPLICATE';
  if (stored.endedAt === null || stored.endEstimated) return 'ACCEPTED';
  return stored.endedAt === row.endedAt ? 'DUPLICATE' : 'CONFLICT';
}

/** One row for each id and start, with the first end that was sent for it: what the database is asked to store. */
export function mergedSessions(rows: readonly SessionRow[]): readonly SessionRow[] {
  if (rows.length < 2) return rows;
  const merged = new Map<string, SessionRow>();
  for (const row of rows) {
    const key = `${row.id} ${row.startedAt}`;
    const known = merged.get(key);
    if (!known) merged.set(key, row);
    else if (known.endedAt === null) merged.set(key, { ...known, endedAt: row.endedAt });
  }
  return [...merged.values()].sort((a, b) => (a.id === b.id ? a.index - b.index : a.id < b.id ? -1 : 1));
}
