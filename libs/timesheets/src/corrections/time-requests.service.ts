import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Role, TimeCorrectionKind } from '#contracts';
import { AppError, invalid, notFound, TenantTransaction } from '#platform';
import { callerId } from '../caller.js';
import { spanProblem } from '../domain/correction-rules.js';
import { CorrectionLedger } from './correction-ledger.service.js';
import type { EnterTimeBody, RequestTimeBody, TimeCorrectionView } from './dto/time-correction.dto.js';
import { TimeCorrectionsReads } from './time-corrections-reads.service.js';
import { TimeCorrectionsRepository } from './time-corrections.repository.js';

const RECORDING: readonly Role[] = ['ADMIN', 'EMPLOYEE'];

/** Corrections that are asked for, entered, and taken back by whoever asked. */
@Injectable()
export class TimeRequests {
  constructor(
    private readonly transaction: TenantTransaction,
    private readonly corrections: TimeCorrectionsRepository,
    private readonly ledger: CorrectionLedger,
    private readonly reads: TimeCorrectionsReads,
  ) {}

  /**
   * Of the caller's own time; an admin decides. Throws VALIDATION_FAILED for hours that may not be corrected, CONFLICT where
   * they are in another correction, and where there is nothing to add or to take off.
   */
  request(body: RequestTimeBody): Promise<TimeCorrectionView> {
    return this.transaction.run(async () => {
      const employeeId = callerId();
      await this.corrections.lockEmployee(employeeId);
      return this.reads.view(await this.add(employeeId, body));
    });
  }

  /**
   * By an admin, approved at once; their own waits for the other admin where there is one. Throws as `request`, and
   * VALIDATION_FAILED where the employee is nobody whose work is recorded.
   */
  enter({ employeeId, ...body }: EnterTimeBody): Promise<TimeCorrectionView> {
    return this.transaction.run(async () => {
      const member = await this.corrections.lockEmployee(employeeId);
      if (!member || !RECORDING.includes(member.role) || !['ACTIVE', 'SUSPENDED'].includes(member.status)) {
        throw invalid([{ path: 'employeeId', message: 'employeeId must be a member whose work is recorded' }]);
      }
      const id = await this.add(employeeId, body);
      const waits = employeeId === callerId() && (await this.corrections.hasOtherAdmin(employeeId));
      if (!waits) await this.ledger.settle({ id, employeeId, ...hours(body) }, 'APPROVED', null);
      return this.reads.view(id);
    });
  }

  /** Throws NOT_FOUND, the same for a colleague's, and CONFLICT for what has been decided. */
  withdraw(id: string): Promise<void> {
    return this.transaction.run(async () => {
      const correction = await this.corrections.lock(id, callerId());
      if (!correction) throw notFound();
      if (correction.status !== 'PENDING') throw new AppError('CONFLICT', 'This has been decided already', { details: { status: correction.status } });
      await this.ledger.settle(correction, 'WITHDRAWN', null);
    });
  }

  /** The employee is locked. */
  private async add(employeeId: string, body: RequestTimeBody): Promise<string> {
    const asked = { employeeId, ...hours(body) };
    const problem = spanProblem({ from: asked.startedAt.getTime(), to: asked.endedAt.getTime() }, Date.now());
    if (problem) throw invalid([problem]);
    const id = uuidv7();
    await this.ledger.mustBeFree({ id, ...asked }, ['PENDING', 'APPROVED']);
    await this.corrections.add(id, { ...asked, reason: body.reason, requestedBy: callerId() });
    const { countedSeconds } = await this.reads.view(id);
    if (countedSeconds === 0) throw new AppError('CONFLICT', NOTHING_TO_DO[body.kind]);
    await this.ledger.step({ id, ...asked }, 'PENDING', null);
    return id;
  }
}

const NOTHING_TO_DO: Record<TimeCorrectionKind, string> = {
  ADD: 'All of these hours are recorded already, so there is nothing to add',
  REMOVE: 'Nothing was recorded in these hours, so there is nothing to take off',
};

const hours = ({ kind, startedAt, endedAt }: RequestTimeBody): { kind: TimeCorrectionKind; startedAt: Date; endedAt: Date } => ({ kind, startedAt: new Date(startedAt), endedAt: new Date(endedAt) });
