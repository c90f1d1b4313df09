import type { CheckedBatch } from './check-batch.js';

/** The instants between which a batch has something new, in milliseconds since 1970; null for a batch without rows. */
export interface BatchSpan {
  readonly from: number;
  readonly to: number;
}

export function batchSpan(batch: CheckedBatch): BatchSpan | null {
  let from = Infinity;
  let to = -Infinity;
  for (const rows of [batch.sessions, batch.activity, batch.applications, batch.websites]) {
    for (const row of rows) {
      if (row.startedAt < from) from = row.startedAt;
      const end = row.endedAt ?? row.startedAt;
      if (end > to) to = end;
    }
  }
  return from === Infinity ? null : { from, to };
}
