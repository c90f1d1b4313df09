import { Injectable } from '@nestjs/common';
import type { TimeCorrectionStatus } from '#contracts';
import { TimeCorrectionsReads, TimeDecisions, TimeRequests } from '#timesheets';
import { actAs } from './acting.js';
import type { DemoCorrection } from './domain/daily-life.js';

export interface Asking {
  readonly companyId: string;
  /** The membership of who decides. */
  readonly adminId: string;
  readonly idOf: (name: string) => string;
  /** When it begins, in milliseconds since 1970; null where they were not at work for so long that there is no such day. */
  readonly startOf: (correction: DemoCorrection) => number | null;
  readonly signal: AbortSignal;
}

interface Known {
  readonly id: string;
  readonly status: TimeCorrectionStatus;
}

/** Asks for time as employees would, and decides as an admin would. A correction is known by its reason; one that was decided stays so. */
@Injectable()
export class TimeAsker {
  constructor(
    private readonly requests: TimeRequests,
    private readonly decisions: TimeDecisions,
    private readonly reads: TimeCorrectionsReads,
  ) {}

  async ask(corrections: readonly DemoCorrection[], asking: Asking): Promise<void> {
    for (const correction of corrections) {
      asking.signal.throwIfAborted();
      const asked = await this.request(correction, asking);
      if (asked?.status === 'PENDING') await this.decide(correction, asked.id, asking);
    }
  }

  private request(correction: DemoCorrection, { companyId, idOf, startOf }: Asking): Promise<Known | null> {
    const { kind, minutes, reason } = correction;
    return actAs({ companyId, membershipId: idOf(correction.of) }, async () => {
      const { items } = await this.reads.own({ page: 1, limit: 100 });
      const known = items.find((one) => one.reason === reason);
      const start = startOf(correction);
      if (known || start === null) return known ?? null;
      return this.requests.request({ kind, startedAt: new Date(start).toISOString(), endedAt: new Date(start + minutes * 60_000).toISOString(), reason });
    });
  }

  private async decide({ decided }: DemoCorrection, id: string, { companyId, adminId }: Asking): Promise<void> {
    if (decided === null) return;
    await actAs({ companyId, membershipId: adminId }, () => (decided.as === 'APPROVED' ? this.decisions.approve(id, null) : this.decisions.refuse(id, decided.note)));
  }
}
