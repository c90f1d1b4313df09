import type { ItemCode } from '#contracts';
import { parseInstant } from './instant.js';
import { hasOnly, isAbsent, isCount, uuid } from './item-fields.js';
import type { ActivityRow } from './recorded-items.js';
import { timeProblem, type TimeWindow } from './time-window.js';

const FIELDS: ReadonlySet<string> = new Set(['minute', 'sessionId', 'activeSeconds', 'idleSeconds', 'keystrokes', 'clicks']);
const MINUTE_MS = 60_000;
/** No hand and no macro comes near; more is a client that counts wrongly. */
const COUNT_MAX = 1_000_000;

/** The row to store, or why it is refused. */
export function checkActivity(item: unknown, index: number, window: TimeWindow): ActivityRow | ItemCode {
  if (!hasOnly(item, FIELDS)) return 'INVALID';
  const { activeSeconds, idleSeconds, keystrokes, clicks } = item;
  const startedAt = parseInstant(item.minute);
  const sessionId = isAbsent(item.sessionId) ? null : uuid(item.sessionId);
  if (sessionId === null && !isAbsent(item.sessionId)) return 'INVALID';
  // The remainder of NaN is NaN, so this refuses what is no instant too.
  if (startedAt % MINUTE_MS !== 0 || !isCount(keystrokes, COUNT_MAX) || !isCount(clicks, COUNT_MAX)) return 'INVALID';
  if (!isInteger(activeSeconds) || !isInteger(idleSeconds)) return 'INVALID';
  if (activeSeconds < 0 || idleSeconds < 0) return 'NEGATIVE_DURATION';
  if (activeSeconds + idleSeconds > 60) return 'TOO_LONG';
  const endedAt = startedAt + MINUTE_MS;
  return (
    timeProblem(startedAt, endedAt, window) ?? { index, startedAt, endedAt, sessionId, activeSeconds, idleSeconds, keystrokes, clicks }
  );
}

const isInteger = (value: unknown): value is number => Number.isInteger(value);
