import { Injectable } from '@nestjs/common';
import type { QueryResult } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { noteKeyExpiry, PipelinedPool, type Statement } from '#platform';
import { batchSpan } from '../domain/batch-span.js';
import type { CheckedBatch } from '../domain/check-batch.js';
import { type NamedSessions, namedSessions } from '../domain/named-sessions.js';
import type { ActivityRow, ApplicationRow, SessionRow, WebsiteRow } from '../domain/recorded-items.js';
import { inKeyOrder } from '../domain/row-order.js';
import { mergedSessions, type StoredSession } from '../domain/session-verdicts.js';
import type { VersionedRecordingPolicy } from '../policy/recording-policies.service.js';
import type { Recorder } from '../recorder.js';
import { withRetries } from './collisions.js';
import { ENTER, INGEST, INSERT_SESSIONS, STORE_ITEMS, TOUCH_SESSIONS } from './ingest.sql.js';
import { float8Array, int2Array, int4Array, textArray, uuidArray } from './pg-array.js';

/** How many rows of each kind are new. */
interface NewItems {
  readonly activity: number;
  readonly applications: number;
  readonly websites: number;
}

/** What one transaction stored of a batch. */
export interface StoredBatch extends NewItems {
  /** Named sessions as they were before; those that this batch brought are not among them. */
  readonly sessionsBefore: ReadonlyMap<string, StoredSession>;
}

interface EnteredRow {
  key_expires_at: Date | null;
}

interface TouchedRow {
  id: string;
  startedAt: number;
  endedAt: number | null;
  endEstimated: boolean;
}

/** The policy that a batch has been reduced by. */
export type AppliedPolicy = Pick<VersionedRecordingPolicy, 'version' | 'timezone'>;

/**
 * Stores a batch in one round trip, wholly or not at all. Nothing is stored unless `app_enter` finds company, key,
 * membership and token good, and `app_expect_policy` the policy still the same, in the same transaction.
 */
@Injectable()
export class IngestRepository {
  constructor(private readonly pool: PipelinedPool) {}
  /** Resolves after the commit. Throws what `app_enter` refuses, or UNAVAILABLE. `asMember` false asks it of the company alone. */
  store(recorder: Recorder, batch: CheckedBatch, applied: AppliedPolicy, { asMember = true } = {}): Promise<StoredBatch> {
    const enter = enterValues(recorder, applied, asMember);
    const named = namedSessions(batch);
    const items = itemValues(batch);
    if (items && batch.sessions.length === 0 && named.ids.length < 2) return this.storeAtOnce(recorder, enter, named, items);
    return this.storeInSteps(recorder, batch, enter, named, items);
  }

  private async storeAtOnce({ employeeId, deviceId }: Recorder, enter: unknown[], named: NamedSessions, items: unknown[]): Promise<StoredBatch> {
    const values = [...enter, employeeId, deviceId, named.ids[0] ?? null, named.latest[0] ?? null, ...items];
    const { rows } = await withRetries(() => this.pool.statement({ ...INGEST, values }));
    const [{ key_expires_at: keyExpiresAt, ...stored }] = rows as [EnteredRow & NewItems];
    noteKeyExpiry(keyExpiresAt);
    return { ...stored, sessionsBefore: new Map() };
  }

  /** Always in this order, so that parallel batches of one employee wait for each other instead of deadlocking. */
  private async storeInSteps(recorder: Recorder, batch: CheckedBatch, enter: unknown[], named: NamedSessions, items: unknown[] | null): Promise<StoredBatch> {
    const { companyId, employeeId, deviceId } = recorder;
    const sessions = mergedSessions(batch.sessions);
    const ids = uuidArray(named.ids, (id) => id);
    const plan = new Map<Step, Statement>([['enter', { ...ENTER, values: enter }]]);
    if (sessions.length > 0) plan.set('sessions', { ...INSERT_SESSIONS, values: [companyId, employeeId, deviceId, ...sessionColumns(sessions)] });
    if (named.ids.length > 0) {
      const latest = float8Array(named.latest, (instant) => instant);
      plan.set('touch', { ...TOUCH_SESSIONS, values: [companyId, employeeId, ids, latest, ...sessionColumns(sessions)] });
    }
    if (items) plan.set('items', { ...STORE_ITEMS, values: [companyId, employeeId, deviceId, ids, ...items] });
    const results = await withRetries(() => this.pool.transaction([...plan.values()]));
    const byName = new Map([...plan.keys()].map((name, i) => [name, results[i]] as const));
    noteKeyExpiry((byName.get('enter')?.rows[0] as EnteredRow | undefined)?.key_expires_at ?? null);
    const stored = byName.get('items')?.rows[0] as NewItems | undefined;
    return { sessionsBefore: before(byName.get('sessions'), byName.get('touch')), ...(stored ?? { activity: 0, applications: 0, websites: 0 }) };
  }
}

type Step = 'enter' | 'sessions' | 'touch' | 'items';

function enterValues({ companyId, employeeId, keyHash, tokenHash }: Recorder, { version, timezone }: AppliedPolicy, asMember: boolean): unknown[] {
  return [companyId, keyHash, asMember ? employeeId : null, tokenHash, version, timezone];
}

/** The items in columns, and the outbox row that announces that this employee has something new between two instants. Null: there is nothing at all. */
function itemValues(batch: CheckedBatch): unknown[] | null {
  const span = batchSpan(batch);
  if (!span) return null;
  return [...activityColumns(batch.activity), ...applicationColumns(batch.applications), ...websiteColumns(batch.websites), uuidv7(), span.from, span.to];
}

function sessionColumns(rows: readonly SessionRow[]): Buffer[] {
  return [uuidArray(rows, (row) => row.id), float8Array(rows, (row) => row.startedAt), float8Array(rows, (row) => row.endedAt)];
}

function activityColumns(unordered: readonly ActivityRow[]): Buffer[] {
  const rows = inKeyOrder(unordered);
  return [
    float8Array(rows, (row) => row.startedAt),
    uuidArray(rows, (row) => row.sessionId),
    int2Array(rows, (row) => row.activeSeconds),
    int2Array(rows, (row) => row.idleSeconds),
    int4Array(rows, (row) => row.keystrokes),
    int4Array(rows, (row) => row.clicks),
  ];
}

function applicationColumns(unordered: readonly ApplicationRow[]): Buffer[] {
  const rows = inKeyOrder(unordered);
  return [...intervalColumns(rows), textArray(rows, (row) => row.app), textArray(rows, (row) => row.title)];
}

function websiteColumns(unordered: readonly WebsiteRow[]): Buffer[] {
  const rows = inKeyOrder(unordered);
  return [...intervalColumns(rows), textArray(rows, (row) => row.domain), textArray(rows, (row) => row.url), textArray(rows, (row) => row.title)];
}

function intervalColumns(rows: readonly (ApplicationRow | WebsiteRow)[]): Buffer[] {
  return [
    float8Array(rows, (row) => row.startedAt),
    uuidArray(rows, (row) => row.id),
    uuidArray(rows, (row) => row.sessionId),
    int4Array(rows, (row) => row.durationSeconds),
  ];
}

function before(inserted: QueryResult | undefined, touched: QueryResult | undefined): ReadonlyMap<string, StoredSession> {
  const fresh = new Set((inserted?.rows as { id: string }[] | undefined)?.map((row) => row.id));
  const known = (touched?.rows as TouchedRow[] | undefined)?.filter((row) => !fresh.has(row.id)) ?? [];
  return new Map(known.map(({ id, ...session }) => [id, session]));
}
