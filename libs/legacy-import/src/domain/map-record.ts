import type { BatchKind } from '#contracts';
import { isoInstant, reference, wholeNumber } from './field-values.js';
import type { Fields } from './legacy-rows.js';

/** The UUID of something of the old installation: its own where it is one, else made of kind and id. */
export type MakeId = (kind: 'session' | 'application' | 'website', reference: string) => string;

export interface MappedRecord {
  /** The user's id in the file. */
  readonly user: string;
  /** The device's name in the file, null where the export knows none. */
  readonly device: string | null;
  /** As a tracker would send it. Its texts, numbers and times are judged like a tracker's. */
  readonly item: Fields;
}

type Columns = Readonly<Record<string, unknown>> | string;

const NEEDED: Readonly<Record<BatchKind, readonly string[]>> = {
  sessions: ['id', 'userId', 'startedAt'],
  activity: ['userId', 'minute', 'activeSeconds'],
  applications: ['id', 'userId', 'app', 'startedAt', 'durationSeconds'],
  websites: ['id', 'userId', 'url', 'startedAt', 'durationSeconds'],
};

/** The record, or why it cannot be taken. Columns that are not known are left alone. */
export function mapRecord(kind: BatchKind, fields: Fields, makeId: MakeId): MappedRecord | string {
  const missing = NEEDED[kind].find((name) => fields[name] === undefined);
  if (missing) return `${missing} is missing`;
  const user = reference(fields.userId);
  if (user === null) return 'userId is no text or whole number';
  const device = fields.device === undefined ? null : reference(fields.device);
  if (fields.device !== undefined && device === null) return 'device is no text or whole number';
  const item = COLUMNS[kind](fields, makeId);
  return typeof item === 'string' ? item : { user, device, item };
}

/** When it began, in the column that tells it. */
export const beginning = (kind: BatchKind, fields: Fields): unknown => (kind === 'activity' ? fields.minute : fields.startedAt);

const COLUMNS: Readonly<Record<BatchKind, (fields: Fields, makeId: MakeId) => Columns>> = {
  sessions(fields, makeId) {
    const id = reference(fields.id);
    const startedAt = isoInstant(fields.startedAt, 'startedAt');
    const endedAt = fields.endedAt === undefined ? null : isoInstant(fields.endedAt, 'endedAt');
    if (id === null) return 'id is no text or whole number';
    if (typeof startedAt === 'string') return startedAt;
    if (typeof endedAt === 'string') return endedAt;
    return { id: makeId('session', id), startedAt: startedAt.iso, endedAt: endedAt?.iso ?? null };
  },

  activity(fields, makeId) {
    const minute = isoInstant(fields.minute, 'minute');
    const session = sessionOf(fields, makeId);
    if (typeof minute === 'string') return minute;
    if (typeof session === 'string') return session;
    return {
      minute: minute.iso,
      ...session,
      activeSeconds: wholeNumber(fields.activeSeconds),
      idleSeconds: wholeNumber(fields.idleSeconds ?? 0),
      keystrokes: wholeNumber(fields.keystrokes ?? 0),
      clicks: wholeNumber(fields.clicks ?? 0),
    };
  },

  applications: (fields, makeId) => interval('application', fields, makeId, { app: fields.app }),
  websites: (fields, makeId) => interval('website', fields, makeId, { url: fields.url }),
};

function interval(kind: 'application' | 'website', fields: Fields, makeId: MakeId, what: Fields): Columns {
  const id = reference(fields.id);
  const startedAt = isoInstant(fields.startedAt, 'startedAt');
  const session = sessionOf(fields, makeId);
  if (id === null) return 'id is no text or whole number';
  if (typeof startedAt === 'string') return startedAt;
  if (typeof session === 'string') return session;
  const title = fields.title === undefined ? {} : { title: fields.title };
  return { id: makeId(kind, id), ...session, ...what, ...title, startedAt: startedAt.iso, durationSeconds: wholeNumber(fields.durationSeconds) };
}

function sessionOf(fields: Fields, makeId: MakeId): { sessionId?: string } | string {
  if (fields.sessionId === undefined) return {};
  const session = reference(fields.sessionId);
  return session === null ? 'sessionId is no text or whole number' : { sessionId: makeId('session', session) };
}
