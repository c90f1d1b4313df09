import type { ItemCode } from '#contracts';
import { parseInstant } from './instant.js';
import { hasOnly, isAbsent, uuid } from './item-fields.js';
import type { SessionRow } from './recorded-items.js';
import { timeProblem, type TimeWindow } from './time-window.js';

const FIELDS: ReadonlySet<string> = new Set(['id', 'startedAt', 'endedAt']);

/** The row to store, or why it is refused. */
export function checkSession(item: unknown, index: number, window: TimeWindow): SessionRow | ItemCode {
  if (!hasOnly(item, FIELDS)) return 'INVALID';
  const id = uuid(item.id);
  const startedAt = parseInstant(item.startedAt);
  const endedAt = isAbsent(item.endedAt) ? null : parseInstant(item.endedAt);
  if (id === null || Number.isNaN(startedAt) || Number.isNaN(endedAt)) return 'INVALID';
  return timeProblem(startedAt, endedAt ?? startedAt, window) ?? { index, id, startedAt, endedAt };
}
