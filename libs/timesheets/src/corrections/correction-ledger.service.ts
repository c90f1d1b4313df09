import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { TimeCorrectionKind, TimeCorrectionStatus } from '#contracts';
import { AppError } from '#platform';
import { CompanyAudit } from '#tenancy';
import { callerId } from '../caller.js';
import { overlapping } from '../domain/correction-rules.js';
import { ManualDaysRepository } from './manual-days.repository.js';
import { type Locked, TimeCorrectionsRepository } from './time-corrections.repository.js';

/** Who asks and who decides write the same trail. Inside a tenant transaction. */
@Injectable()
export class CorrectionLedger {
  constructor(
    private readonly corrections: TimeCorrectionsRepository,
    private readonly days: ManualDaysRepository,
    private readonly audit: CompanyAudit,
  ) {}

  /** The status, the step and the audit's row, by the caller; and the days that it counts on, or no longer does. */
  async settle(correction: Omit<Locked, 'status'>, status: Exclude<TimeCorrectionStatus, 'PENDING'>, note: string | null): Promise<void> {
    await this.corrections.decide(correction.id, status, status === 'WITHDRAWN' ? null : callerId(), note);
    await this.step(correction, status, note);
    if (status === 'APPROVED' || status === 'REVOKED') await this.days.compute([correction.id]);
  }

  async step(correction: Omit<Locked, 'status'>, status: TimeCorrectionStatus, note: string | null): Promise<void> {
    await this.corrections.addStep(correction.id, { id: uuidv7(), status, by: callerId(), note });
    const { id, employeeId, kind, startedAt, endedAt } = correction;
    await this.audit.write(ACTIONS[status], id, { employeeId, kind, startedAt: startedAt.toISOString(), endedAt: endedAt.toISOString() });
  }

  /**
   * Throws CONFLICT where these hours share time with another correction of the employee in one of these states. The
   * employee is locked, so that none comes in between.
   */
  async mustBeFree({ id, employeeId, startedAt, endedAt }: Pick<Locked, 'id' | 'employeeId' | 'startedAt' | 'endedAt'>, states: readonly TimeCorrectionStatus[]): Promise<void> {
    const near = await this.corrections.near(employeeId, startedAt, endedAt);
    const others = near.filter((other) => other.id !== id && states.includes(other.status)).map((other) => ({ ...other, from: other.startedAt.getTime(), to: other.endedAt.getTime() }));
    const taken = overlapping({ from: startedAt.getTime(), to: endedAt.getTime() }, others);
    if (taken.length === 0) return;
    throw new AppError('CONFLICT', 'Some of these hours are in another correction already', { details: { overlapping: taken.map(overlappingView) } });
  }
}

function overlappingView({ id, kind, status, startedAt, endedAt }: Locked): { id: string; kind: TimeCorrectionKind; status: TimeCorrectionStatus; startedAt: Date; endedAt: Date } {
  return { id, kind, status, startedAt, endedAt };
}

const ACTIONS = { PENDING: 'time.requested', APPROVED: 'time.approved', REFUSED: 'time.refused', WITHDRAWN: 'time.withdrawn', REVOKED: 'time.revoked' } as const;
