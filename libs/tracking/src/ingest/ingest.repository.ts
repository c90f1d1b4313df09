import { Injectable } from '@nestjs/common';
import type { QueryResult } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { noteKeyExpiry, PipelinedPool, type Statement } from '#platform';
import { type BatchSpan, batchSpan } from '../domain/batch-span.js';
import type { CheckedBatch } from '../domain/check-batch.js';
import { type NamedSessions, namedSessions } from '../domain/named-sessions.js';
import type { ActivityRow, ApplicationRow, SessionRow, WebsiteRow } from '../domain/recorded-items.js';
import { inKeyOrder } from '../domain/row-order.js';
import { mergedSessions, type StoredSession } from '../domain/session-verdicts.js';
import type { VersionedRecordingPolicy } from '../policy/recording-policies.service.js';
import type { Recorder } from '../recorder.js';
import { withRetries } from './collisions.js';
import { INSERT_ACTIVITY, INSERT_APPLICATIONS, INSERT_OUTBOX, INSERT_SESSIONS, INSERT_WEBSITES, TOUCH_ONE_SESSION, TOUCH_SESSIONS, ENTER } from './ingest.sql.js';
import { arrayLiteral, textArrayLiteral } from './pg-array.js';

/** What one transaction stored of a batch. */
export interface StoredBatch {
  /** Named sessions as they were before; those that this batch brought are not among them. */
  readonly sessionsBefore: ReadonlyMap<string, StoredSession>;
  /** How many rows of each kind are new. */
  readonly activity: number;
  readonly applications: number;
  readonly websites: number;
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
  async store(recorder: Recorder, batch: CheckedBatch, applied: AppliedPolicy, { asMember = true } = {}): Promise<StoredBatch> {
    const plan = new Map<Step, Statement>([['enter', enterStatement(recorder, applied, asMember)], ...statementsFor(recorder, batch)]);
    const results = await withRetries(() => this.pool.transaction([...plan.values()]));
    const byName = new Map([...plan.keys()].map((name, i) => [name, results[i]] as const));
    noteKeyExpiry((byName.get('enter')?.rows[0] as { key_expires_at: Date | null } | undefined)?.key_expires_at ?? null);
    return {
      sessionsBefore: before(byName.get('sessions'), byName.get('touch')),
      activity: byName.get('activity')?.rowCount ?? 0,
      applications: byName.get('applications')?.rowCount ?? 0,
      websites: byName.get('websites')?.rowCount ?? 0,
    };
  }
}

type Step = 'enter' | 'sessions' | 'touch' | 'activity' | 'applications' | 'websites' | 'outbox';

/** Always in this order, so that parallel batches of one employee wait for each other instead of deadlocking. */
function statementsFor(recorder: Recorder, batch: CheckedBatch): Map<Step, Statement> {
  const { companyId, employeeId, deviceId } = recorder;
  const who = [companyId, employeeId, deviceId];
  const plan = new Map<Step, Statement>();
  const sessions = mergedSessions(batch.sessions);
  const named = namedSessions(batch);
  if (sessions.length > 0) plan.set('sessions', { ...INSERT_SESSIONS, values: [...who, ...sessionColumns(sessions)] });
  if (named.ids.length > 0) plan.set('touch', touchStatement(recorder, named, sessions));
  const context = [...who, arrayLiteral(named.ids, (id) => id)];
  if (batch.activity.length > 0) plan.set('activity', { ...INSERT_ACTIVITY, values: [...context, ...activityColumns(batch.activity)] });
  if (batch.applications.length > 0) plan.set('applications', { ...INSERT_APPLICATIONS, values: [...context, ...applicationColumns(batch.applications)] });
  if (batch.websites.length > 0) plan.set('websites', { ...INSERT_WEBSITES, values: [...context, ...websiteColumns(batch.websites)] });
  const span = batchSpan(batch);
  if (span) plan.set('outbox', outboxStatement(recorder, span));
  return plan;
}

function enterStatement({ companyId, employeeId, keyHash, tokenHash }: Recorder, { version, timezone }: AppliedPolicy, asMember: boolean): Statement {
  return { ...ENTER, values: [companyId, keyHash, asMember ? employeeId : null, tokenHash, version, timezone] };
}

/** Announces that this employee has something new between two instants. */
function outboxStatement({ companyId, employeeId }: Recorder, span: BatchSpan): Statement {
  return { ...INSERT_OUTBOX, values: [companyId, uuidv7(), employeeId, span.from, span.to] };
}

function sessionColumns(rows: readonly SessionRow[]): string[] {
  return [arrayLiteral(rows, (row) => row.id), arrayLiteral(rows, (row) => row.startedAt), arrayLiteral(rows, (row) => row.endedAt)];
}

function touchStatement({ companyId, employeeId }: Recorder, named: NamedSessions, sent: readonly SessionRow[]): Statement {
  const who = [companyId, employeeId];
  if (named.ids.length === 1 && sent.length === 0) return { ...TOUCH_ONE_SESSION, values: [...who, named.ids[0], named.latest[0]] };
  const columns = [arrayLiteral(named.ids, (id) => id), arrayLiteral(named.latest, (latest) => latest)];
  return { ...TOUCH_SESSIONS, values: [...who, ...columns, ...sessionColumns(sent)] };
}

function activityColumns(unordered: readonly ActivityRow[]): string[] {
  const rows = inKeyOrder(unordered);
  return [
    arrayLiteral(rows, (row) => row.startedAt),
    arrayLiteral(rows, (row) => row.sessionId),
    arrayLiteral(rows, (row) => row.activeSeconds),
    arrayLiteral(rows, (row) => row.idleSeconds),
    arrayLiteral(rows, (row) => row.keystrokes),
    arrayLiteral(rows, (row) => row.clicks),
  ];
}

function applicationColumns(unordered: readonly ApplicationRow[]): string[] {
  const rows = inKeyOrder(unordered);
  return [...intervalColumns(rows), textArrayLiteral(rows, (row) => row.app), textArrayLiteral(rows, (row) => row.title)];
}

function websiteColumns(unordered: readonly WebsiteRow[]): string[] {
  const rows = inKeyOrder(unordered);
  return [
    ...intervalColumns(rows),
    textArrayLiteral(rows, (row) => row.domain),
    textArrayLiteral(rows, (row) => row.url),
    textArrayLiteral(rows, (row) => row.title),
  ];
}

function intervalColumns(rows: readonly (ApplicationRow | WebsiteRow)[]): string[] {
  return [
    arrayLiteral(rows, (row) => row.startedAt),
    arrayLiteral(rows, (row) => row.id),
    arrayLiteral(rows, (row) => row.sessionId),
    arrayLiteral(rows, (row) => row.durationSeconds),
  ];
}

function before(inserted: QueryResult | undefined, touched: QueryResult | undefined): ReadonlyMap<string, StoredSession> {
  const fresh = new Set((inserted?.rows as { id: string }[] | undefined)?.map((row) => row.id));
  const known = (touched?.rows as TouchedRow[] | undefined)?.filter((row) => !fresh.has(row.id)) ?? [];
  return new Map(known.map(({ id, ...session }) => [id, session]));
}
