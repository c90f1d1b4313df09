import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { SESSION_LAPSES_AFTER_MINUTES } from '#contracts';
import { TenantRepository, TenantTransaction } from '#platform';
import type { Recorder } from '../recorder.js';
import { WorkSession } from './work-session.entity.js';

/** A session with the database's clock at the moment when it was read: its status depends on both. */
export type SessionAt = Pick<WorkSession, 'id' | 'employeeId' | 'deviceId' | 'startedAt' | 'endedAt' | 'endEstimated' | 'lastActivityAt' | 'lastSeenAt'> & {
  readonly now: Date;
};
export type OpenSession = SessionAt & { readonly deviceName: string };

export const SESSION_COLUMNS = /* sql */ `s.id, s.employee_id AS "employeeId", s.device_id AS "deviceId", s.started_at AS "startedAt",
  s.ended_at AS "endedAt", s.end_estimated AS "endEstimated", s.last_activity_at AS "lastActivityAt", s.last_seen_at AS "lastSeenAt", now() AS now`;

/** The same as OPEN in `domain/work-session-status.ts`. */
const IS_OPEN = `s.ended_at IS NULL AND s.last_seen_at >= now() - interval '${SESSION_LAPSES_AFTER_MINUTES} minutes'`;

@Injectable()
export class WorkSessionsRepository extends TenantRepository<WorkSession> {
  constructor(transaction: TenantTransaction) {
    super(transaction, WorkSession);
  }

  /** False where the employee already has a session of this id. */
  async add({ employeeId, deviceId }: Recorder, id: string, startedAt: Date): Promise<boolean> {
    const added = await this.query<{ id: string }>(
      `INSERT INTO work_session (company_id, employee_id, id, device_id, started_at, last_activity_at)
       VALUES ($1, $2, $3, $4, $5, $5) ON CONFLICT (company_id, employee_id, id) DO NOTHING RETURNING id`,
      [employeeId, id, deviceId, startedAt],
    );
    return added.length > 0;
  }

  /**
   * Ends what the device began before `startedAt` and has not ended, each at the latest instant recorded in it. One that
   * began later stays open: then this start is the one that arrived late.
   */
  async closeEarlier({ employeeId, deviceId }: Recorder, id: string, startedAt: Date): Promise<void> {
    await this.query(
      `UPDATE work_session SET ended_at = last_activity_at, end_estimated = true
       WHERE company_id = $1 AND employee_id = $2 AND device_id = $3 AND id <> $4 AND ended_at IS NULL AND started_at <= $5`,
      [employeeId, deviceId, id, startedAt],
    );
  }

  /** Notes a sign of life; one that the server ended by itself is extended. Null where there is none of this id. */
  async touch(employeeId: string, id: string, at: Date): Promise<SessionAt | null> {
    return this.changed(
      `UPDATE work_session SET last_seen_at = now(), last_activity_at = greatest(last_activity_at, $4),
         ended_at = CASE WHEN end_estimated THEN greatest(ended_at, $4) ELSE ended_at END`,
      [employeeId, id, at],
    );
  }

  /** Stores the client's end. The caller has locked the session and found that it may be stored. */
  async end(employeeId: string, id: string, endedAt: Date): Promise<SessionAt | null> {
    return this.changed(
      `UPDATE work_session SET last_seen_at = now(), ended_at = $4, end_estimated = false, last_activity_at = greatest(last_activity_at, $4)`,
      [employeeId, id, endedAt],
    );
  }

  /** `lock`: nobody else changes it until the transaction ends. */
  async byId(employeeId: string, id: string, options: { lock: boolean } = { lock: false }): Promise<SessionAt | null> {
    const rows = await this.query<SessionAt>(
      `SELECT ${SESSION_COLUMNS} FROM work_session s
       WHERE s.company_id = $1 AND s.employee_id = $2 AND s.id = $3 ${options.lock ? 'FOR NO KEY UPDATE' : ''}`,
      [employeeId, id],
    );
    return rows[0] ?? null;
  }

  /** Open sessions of an employee, the latest first. */
  open(employeeId: string): Promise<OpenSession[]> {
    return this.query<OpenSession>(
      `SELECT ${SESSION_COLUMNS}, coalesce(d.name, '') AS "deviceName"
       FROM work_session s
       LEFT JOIN device d ON d.company_id = $1 AND d.employee_id = s.employee_id AND d.id = s.device_id
       WHERE s.company_id = $1 AND s.employee_id = $2 AND ${IS_OPEN} ORDER BY s.started_at DESC, s.id`,
      [employeeId],
    );
  }

  /** Announces to aggregation that the employee has something new at this instant. */
  async announce(employeeId: string, at: Date): Promise<void> {
    await this.query('INSERT INTO outbox (company_id, id, employee_id, from_at, to_at) VALUES ($1, $2, $3, $4, $4)', [uuidv7(), employeeId, at]);
  }

  private async changed(update: string, parameters: unknown[]): Promise<SessionAt | null> {
    const rows = await this.query<SessionAt>(
      `WITH s AS (${update} WHERE company_id = $1 AND employee_id = $2 AND id = $3 RETURNING *) SELECT ${SESSION_COLUMNS} FROM s`,
      parameters,
    );
    return rows[0] ?? null;
  }
}
