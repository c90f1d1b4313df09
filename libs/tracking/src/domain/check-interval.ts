import type { ItemCode } from '#contracts';
import { parseInstant } from './instant.js';
import { type Fields, hasOnly, isAbsent, uuid } from './item-fields.js';
import { recordedText } from './recorded-text.js';
import type { ApplicationRow, WebsiteRow } from './recorded-items.js';
import { timeProblem, type TimeWindow } from './time-window.js';
import { parseWebAddress } from './web-address.js';

const APPLICATION: ReadonlySet<string> = new Set(['id', 'sessionId', 'app', 'title', 'startedAt', 'durationSeconds']);
const WEBSITE: ReadonlySet<string> = new Set(['id', 'sessionId', 'url', 'title', 'startedAt', 'durationSeconds']);

/** The row to store, or why it is refused. */
export function checkApplication(item: unknown, index: number, window: TimeWindow): ApplicationRow | ItemCode {
  if (!hasOnly(item, APPLICATION)) return 'INVALID';
  const app = recordedText(item.app);
  if (!app) return 'INVALID';
  return interval(item, window, (id, sessionId, startedAt, endedAt, durationSeconds, title) => ({
    index, id, sessionId, startedAt, endedAt, durationSeconds, app, title,
  }));
}

/** As checkApplication; the domain is taken out of the address before the address is cut. */
export function checkWebsite(item: unknown, index: number, window: TimeWindow): WebsiteRow | ItemCode {
  if (!hasOnly(item, WEBSITE) || typeof item.url !== 'string') return 'INVALID';
  const address = parseWebAddress(item.url);
  const url = address && recordedText(address.url);
  if (!address || url === null) return 'INVALID';
  return interval(item, window, (id, sessionId, startedAt, endedAt, durationSeconds, title) => ({
    index, id, sessionId, startedAt, endedAt, durationSeconds, domain: address.domain, url, title,
  }));
}

type Make<R> = (id: string, sessionId: string | null, startedAt: number, endedAt: number, durationSeconds: number, title: string | null) => R;

/** What applications and websites have in common. */
function interval<R>(item: Fields, window: TimeWindow, make: Make<R>): R | ItemCode {
  const id = uuid(item.id);
  const sessionId = isAbsent(item.sessionId) ? null : uuid(item.sessionId);
  const title = isAbsent(item.title) ? null : recordedText(item.title);
  const startedAt = parseInstant(item.startedAt);
  const { durationSeconds } = item;
  if (id === null || Number.isNaN(startedAt) || !Number.isInteger(durationSeconds)) return 'INVALID';
  if ((sessionId === null && !isAbsent(item.sessionId)) || (title === null && !isAbsent(item.title))) return 'INVALID';
  const seconds = durationSeconds as number;
  const endedAt = startedAt + seconds * 1_000;
  return timeProblem(startedAt, endedAt, window) ?? make(id, sessionId, startedAt, endedAt, seconds, title);
}
