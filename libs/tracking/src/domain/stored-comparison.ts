import type { RejectedItem } from '#contracts';
import { refusal } from './item-refusal.js';
import type { ActivityRow, ApplicationRow, WebsiteRow } from './recorded-items.js';

/** What was found stored under the keys of a batch's rows: key → content, both as the functions below make them. */
export type StoredContents = ReadonlyMap<string, string>;

export const intervalKey = (row: { id: string; startedAt: number }): string => `${row.startedAt} ${row.id}`;
export const minuteKey = (row: { startedAt: number }): string => String(row.startedAt);

/** Content is compared on what no policy reduces. */
export const applicationContent = (row: Pick<ApplicationRow, 'durationSeconds' | 'app'>): string => `${row.durationSeconds} ${row.app}`;
export const websiteContent = (row: Pick<WebsiteRow, 'durationSeconds' | 'domain'>): string => `${row.durationSeconds} ${row.domain}`;
export const minuteContent = (row: Pick<ActivityRow, 'activeSeconds' | 'idleSeconds' | 'keystrokes' | 'clicks'>): string =>
  `${row.activeSeconds} ${row.idleSeconds} ${row.keystrokes} ${row.clicks}`;

interface Described<R> {
  readonly kind: RejectedItem['kind'];
  readonly key: (row: R) => string;
  readonly content: (row: R) => string;
}

/**
 * Which of a kind's rows are refused, given what is stored after the batch: other content under its key is a CONFLICT
 * (the first stays), nothing under its key is an UNKNOWN_SESSION, for that is the only reason the insert leaves a row
 * out. All others are stored, now or before.
 */
export function refusedRows<R extends { index: number; sessionId: string | null; id?: string }>(
  rows: readonly R[],
  stored: StoredContents,
  { kind, key, content }: Described<R>,
): RejectedItem[] {
  const refused: RejectedItem[] = [];
  for (const row of rows) {
    const found = stored.get(key(row));
    if (found === content(row)) continue;
    // Without a session nothing but its key can have kept it out: it was stored, and deleted since.
    if (found === undefined && row.sessionId === null) continue;
    refused.push(refusal(kind, row.index, found === undefined ? 'UNKNOWN_SESSION' : 'CONFLICT', row.id ?? null));
  }
  return refused;
}
