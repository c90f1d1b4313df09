import { Injectable } from '@nestjs/common';
import { AppError, notFound, TenantTransaction } from '#platform';
import { callerId } from '../caller.js';
import { CorrectionLedger } from './correction-ledger.service.js';
import type { TimeCorrectionView } from './dto/time-correction.dto.js';
import { TimeCorrectionsReads } from './time-corrections-reads.service.js';
import { type Locked, TimeCorrectionsRepository } from './time-corrections.repository.js';

/**
 * What admins decide about corrections. Promises, also for decisions at the same time:
 * 1. A request is decided once; whoever comes second is told what was decided.
 * 2. No two approved corrections of one employee share time.
 * 3. Nobody decides about their own time while the company has another active admin.
 */
@Injectable()
export class TimeDecisions {
  constructor(
    private readonly transaction: TenantTransaction,
    private readonly corrections: TimeCorrectionsRepository,
    private readonly ledger: CorrectionLedger,
    private readonly reads: TimeCorrectionsReads,
  ) {}

  /** Throws NOT_FOUND, CONFLICT where it is decided already or its hours are in another one, FORBIDDEN for one's own. */
  approve(id: string, note: string | null): Promise<TimeCorrectionView> {
    return this.decided(id, 'PENDING', async (correction) => {
      await this.ledger.mustBeFree(correction, ['APPROVED']);
      await this.ledger.settle(correction, 'APPROVED', note);
    });
  }

  /** Throws NOT_FOUND, CONFLICT, FORBIDDEN. */
  refuse(id: string, note: string): Promise<TimeCorrectionView> {
    return this.decided(id, 'PENDING', (correction) => this.ledger.settle(correction, 'REFUSED', note));
  }

  /** Takes an approval back: it counts no longer, and stays in the history. Throws NOT_FOUND, CONFLICT, FORBIDDEN. */
  revoke(id: string, note: string): Promise<TimeCorrectionView> {
    return this.decided(id, 'APPROVED', (correction) => this.ledger.settle(correction, 'REVOKED', note));
  }

  private decided(id: string, from: Locked['status'], decide: (correction: Locked) => Promise<void>): Promise<TimeCorrectionView> {
    return this.transaction.run(async () => {
      const correction = await this.lock(id);
      if (correction.status !== from) throw new AppError('CONFLICT', 'This has been decided already', { details: { status: correction.status } });
      const own = correction.employeeId === callerId();
      if (own && (await this.corrections.hasOtherAdmin(correction.employeeId))) throw new AppError('FORBIDDEN', 'Another admin decides about your own time');
      await decide(correction);
      return this.reads.view(id);
    });
  }

  /** The employee first, as whoever adds a correction does, so that two cannot wait for each other. */
  private async lock(id: string): Promise<Locked> {
    const employeeId = await this.corrections.employeeOf(id);
    if (!employeeId) throw notFound();
    await this.corrections.lockEmployee(employeeId);
    const correction = await this.corrections.lock(id);
    if (!correction) throw notFound();
    return correction;
  }
}
