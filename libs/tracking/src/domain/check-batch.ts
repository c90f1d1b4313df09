import { BATCH_KINDS, BATCH_MAX_ITEMS, type BatchKind, type FieldProblem, type ItemCode, type RejectedItem } from '#contracts';
import { checkActivity } from './check-activity.js';
import { checkApplication, checkWebsite } from './check-interval.js';
import { checkSession } from './check-session.js';
import { parseInstant } from './instant.js';
import { type Fields, uuid } from './item-fields.js';
import { refusal } from './item-refusal.js';
import type { ActivityRow, ApplicationRow, SessionRow, WebsiteRow } from './recorded-items.js';
import type { TimeWindow } from './time-window.js';

/** A batch whose items have been judged one by one; rows are in the order in which they were sent. */
export interface CheckedBatch {
  readonly clientSentAt: number;
  readonly sessions: SessionRow[];
  readonly activity: ActivityRow[];
  readonly applications: ApplicationRow[];
  readonly websites: WebsiteRow[];
  readonly rejected: RejectedItem[];
}

/** Why a batch is refused whole. */
export type BatchProblem = { readonly invalid: FieldProblem[] } | { readonly tooManyItems: number };

/** In which property of the body the items of each kind are. */
export type BatchFrame = Readonly<Partial<Record<BatchKind, string>>>;
export const WHOLE_BATCH: BatchFrame = { sessions: 'sessions', activity: 'activity', applications: 'applications', websites: 'websites' };

/**
 * Judges a batch as it was parsed from JSON. The frame (an object of known arrays, a `clientSentAt`, at most 2,000
 * items) is refused whole; each item stands for itself.
 */
export function checkBatch(body: unknown, window: TimeWindow, frame: BatchFrame = WHOLE_BATCH): CheckedBatch | BatchProblem {
  if (!isObject(body)) return { invalid: [{ path: '', message: 'must be an object' }] };
  const invalid = frameProblems(body, Object.values(frame));
  if (invalid.length > 0) return { invalid };
  const items = (kind: BatchKind): readonly unknown[] => list(body, frame[kind]);
  const count = BATCH_KINDS.reduce((sum, kind) => sum + items(kind).length, 0);
  if (count > BATCH_MAX_ITEMS) return { tooManyItems: count };

  const rejected: RejectedItem[] = [];
  return {
    clientSentAt: parseInstant(body.clientSentAt),
    sessions: keep('sessions', items('sessions'), checkSession, window, rejected),
    activity: keep('activity', items('activity'), checkActivity, window, rejected),
    applications: keep('applications', items('applications'), checkApplication, window, rejected),
    websites: keep('websites', items('websites'), checkWebsite, window, rejected),
    rejected,
  };
}

function frameProblems(body: Fields, arrays: readonly string[]): FieldProblem[] {
  const problems: FieldProblem[] = [];
  for (const key of Object.keys(body)) {
    if (arrays.includes(key)) {
      if (!Array.isArray(body[key])) problems.push({ path: key, message: `${key} must be an array` });
    } else if (key !== 'clientSentAt') {
      problems.push({ path: key, message: `property ${key} should not exist` });
    }
  }
  if (Number.isNaN(parseInstant(body.clientSentAt))) {
    problems.push({ path: 'clientSentAt', message: 'clientSentAt must be an instant like 2026-11-02T09:05:02.113Z' });
  }
  return problems;
}

type Check<R> = (item: unknown, index: number, window: TimeWindow) => R | ItemCode;

function keep<R extends object>(kind: BatchKind, items: readonly unknown[], check: Check<R>, window: TimeWindow, rejected: RejectedItem[]): R[] {
  const rows: R[] = [];
  for (let index = 0; index < items.length; index++) {
    const judged = check(items[index], index, window);
    if (typeof judged === 'string') rejected.push(refusal(kind, index, judged, idOf(items[index])));
    else rows.push(judged);
  }
  return rows;
}

/** Only an id that is one: what else was sent in its place is not sent back. */
function idOf(item: unknown): string | null {
  return isObject(item) ? uuid(item.id) : null;
}

function list(body: Fields, property: string | undefined): readonly unknown[] {
  return property === undefined ? [] : ((body[property] as readonly unknown[] | undefined) ?? []);
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
