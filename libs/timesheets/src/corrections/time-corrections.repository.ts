import { Injectable } from '@nestjs/common';
import type { MembershipStatus, Role, TimeCorrectionKind, TimeCorrectionStatus } from '#contracts';
import { TenantRepository, TenantTransaction } from '#platform';
import { TimeCorrection } from './time-correction.entity.js';
import { MATCHING, ROWS } from './time-corrections.sql.js';

interface Person {
  readonly id: string;
  readonly name: string;
}

export interface CorrectionRow {
  readonly id: string;
  readonly kind: TimeCorrectionKind;
  readonly status: TimeCorrectionStatus;
  readonly startedAt: Date;
  readonly endedAt: Date;
  readonly day: string;
  readonly reason: string;
  readonly note: string | null;
  readonly employee: Person;
  readonly requestedAt: Date;
  readonly requestedBy: Person;
  readonly decidedAt: Date | null;
  readonly decidedBy: Person | null;
  readonly countedSeconds: number | null;
  readonly recordedSeconds: number | null;
}

export interface StepRow {
  readonly at: Date;
  readonly status: TimeCorrectionStatus;
  readonly by: Person;
  readonly note: string | null;
}

export interface CorrectionFilter {
  readonly status?: TimeCorrectionStatus;
  readonly employeeId?: string;
  readonly page: number;
  readonly limit: number;
}

export type Asked = Pick<TimeCorrection, 'employeeId' | 'kind' | 'startedAt' | 'endedAt' | 'reason' | 'requestedBy'>;
export type Locked = Pick<TimeCorrection, 'id' | 'employeeId' | 'kind' | 'startedAt' | 'endedAt' | 'status'>;

const COLUMNS = 'id, employee_id AS "employeeId", kind, started_at AS "startedAt", ended_at AS "endedAt", status';

@Injectable()
export class TimeCorrectionsRepository extends TenantRepository<TimeCorrection> {
  constructor(transaction: TenantTransaction) {
    super(transaction, TimeCorrection);
  }

  /** Until the transaction ends nobody else adds to this person's corrections or approves one. Null: no such member. */
  async lockEmployee(id: string): Promise<{ role: Role; status: MembershipStatus } | null> {
    const [member] = await this.query<{ role: Role; status: MembershipStatus }>('SELECT role, status FROM membership WHERE company_id = $1 AND id = $2 FOR NO KEY UPDATE', [id]);
    return member ?? null;
  }

  async hasOtherAdmin(than: string): Promise<boolean> {
    const others = await this.query(`SELECT id FROM membership WHERE company_id = $1 AND role = 'ADMIN' AND status = 'ACTIVE' AND id <> $2 LIMIT 1`, [than]);
    return others.length > 0;
  }

  /** Of this person, around these hours: what of it counts is for the caller to say. */
  near(employeeId: string, from: Date, to: Date): Promise<Locked[]> {
    return this.query<Locked>(
      `SELECT ${COLUMNS} FROM time_correction WHERE company_id = $1 AND employee_id = $2
         AND started_at < $4 AND started_at > $3::timestamptz - interval '25 hours' AND ended_at > $3 AND status IN ('PENDING', 'APPROVED') ORDER BY started_at`,
      [employeeId, from, to],
    );
  }

  /** As it is, and nobody else decides about it until the transaction ends. Of one employee where one is named. */
  async lock(id: string, employeeId: string | null = null): Promise<Locked | null> {
    const [row] = await this.query<Locked>(`SELECT ${COLUMNS} FROM time_correction WHERE company_id = $1 AND id = $2 AND ($3::uuid IS NULL OR employee_id = $3) FOR NO KEY UPDATE`, [id, employeeId]);
    return row ?? null;
  }

  async employeeOf(id: string): Promise<string | null> {
    return (await this.findOne({ id }))?.employeeId ?? null;
  }

  async add(id: string, { employeeId, kind, startedAt, endedAt, reason, requestedBy }: Asked): Promise<void> {
    await this.query(
      `INSERT INTO time_correction (company_id, id, employee_id, kind, started_at, ended_at, reason, requested_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, employeeId, kind, startedAt, endedAt, reason, requestedBy],
    );
  }

  /** `decidedBy` null: nobody decided, it was taken back. */
  async decide(id: string, status: TimeCorrectionStatus, decidedBy: string | null, note: string | null): Promise<void> {
    await this.query('UPDATE time_correction SET status = $3, decided_by = $4, decided_at = now(), note = $5 WHERE company_id = $1 AND id = $2', [id, status, decidedBy, note]);
  }

  async addStep(correctionId: string, step: { id: string; status: TimeCorrectionStatus; by: string; note: string | null }): Promise<void> {
    await this.query(`INSERT INTO time_correction_step (company_id, correction_id, id, status, actor_id, note) VALUES ($1, $2, $3, $4, $5, $6)`, [correctionId, step.id, step.status, step.by, step.note]);
  }

  /** Those that wait: the oldest first, because somebody does; else the latest time first. */
  async list({ status, employeeId, page, limit }: CorrectionFilter): Promise<{ items: CorrectionRow[]; total: number }> {
    const matching = [status ?? null, employeeId ?? null];
    const [count] = await this.query<{ total: number }>(`SELECT count(*)::int AS total FROM time_correction c WHERE ${MATCHING}`, matching);
    const order = status === 'PENDING' ? 'c.requested_at, c.id' : 'c.started_at DESC, c.id';
    const items = await this.query<CorrectionRow>(`${ROWS} AND ${MATCHING} ORDER BY ${order} LIMIT $4 OFFSET $5`, [...matching, limit, (page - 1) * limit]);
    return { items, total: count?.total ?? 0 };
  }

  async byId(id: string): Promise<CorrectionRow | null> {
    const [row] = await this.query<CorrectionRow>(`${ROWS} AND c.id = $2`, [id]);
    return row ?? null;
  }

  /** In the order in which they were taken. Ids are made by time; two of one transaction have one instant. */
  steps(id: string): Promise<StepRow[]> {
    return this.query<StepRow>(
      `SELECT s.at, s.status, s.note, jsonb_build_object('id', m.id, 'name', m.name) AS by FROM time_correction_step s
       JOIN membership m ON m.company_id = $1 AND m.id = s.actor_id WHERE s.company_id = $1 AND s.correction_id = $2 ORDER BY s.at, s.id`,
      [id],
    );
  }
}
