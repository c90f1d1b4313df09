import type { CheckedBatch } from './check-batch.js';
import type { TimedRow } from './recorded-items.js';

/** What a batch says of the sessions that its items name: parallel arrays in the order of the ids. */
export interface NamedSessions {
  readonly ids: string[];
  /** The latest instant that an item of this session reaches; null where only the session itself was sent. */
  readonly latest: (number | null)[];
}

/** In the order of ids, so that parallel batches lock the same sessions in the same order. */
export function namedSessions(batch: CheckedBatch): NamedSessions {
  const latest = new Map<string, number | null>();
  for (const session of batch.sessions) latest.set(session.id, null);
  addLatest(latest, batch.activity);
  addLatest(latest, batch.applications);
  addLatest(latest, batch.websites);
  const ids = [...latest.keys()];
  if (ids.length > 1) ids.sort();
  return { ids, latest: ids.map((id) => latest.get(id) ?? null) };
}

function addLatest(latest: Map<string, number | null>, rows: readonly TimedRow[]): void {
  for (const { sessionId, endedAt } of rows) {
    if (sessionId === null) continue;
    const known = latest.get(sessionId);
    if (known === undefined || known === null || known < endedAt) latest.set(sessionId, endedAt);
  }
}
