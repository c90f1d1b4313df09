import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { type Job, JobFailure, JOB_TICK_MS, Jobs, log, OwnerTransaction } from '#platform';
import { CompanyContractsRepository } from '../company-contracts.repository.js';
import { endOf } from '../domain/contract-state.js';
import { expire, isRefused } from '../domain/transitions.js';
import { subscriptionRow } from '../subscription-row.js';
import { SubscriptionsRepository } from '../subscriptions.repository.js';
import { VendorAuditTrail } from '../vendor-audit-trail.js';
import { DueExpiriesRepository } from './due-expiries.repository.js';

const EVERY_MS = 5 * 60_000;
/** Of one run; what is left waits for the next. */
const AT_MOST = 5_000;

/**
 * A trial or subscription that has ended leaves one `subscription` row, dated with its end, and one audit row. Requests
 * are refused by the end itself, whether or not this has run. An end is marked once, whoever tries and how often: each
 * company is locked, and its end looked for among its rows, in the transaction that writes. An end that was moved before
 * its mark leaves none: the contract never ended.
 */
@Injectable()
export class ExpiryMarks implements Job {
  readonly name = 'expiry-marks';

  constructor(
    private readonly jobs: Jobs,
    private readonly transaction: OwnerTransaction,
    private readonly due: DueExpiriesRepository,
    private readonly contracts: CompanyContractsRepository,
    private readonly rows: SubscriptionsRepository,
    private readonly audit: VendorAuditTrail,
  ) {
    jobs.add(this);
  }

  @Interval('expiry-marks', JOB_TICK_MS)
  tick(): Promise<void> {
    return this.jobs.tick(this);
  }

  dueKey(now: Date): string {
    return new Date(Math.floor(now.getTime() / EVERY_MS) * EVERY_MS).toISOString();
  }

  async work(signal: AbortSignal): Promise<string> {
    const count = { marked: 0, failed: 0 };
    for (const companyId of await this.due.list(AT_MOST)) {
      signal.throwIfAborted();
      try {
        if (await this.mark(companyId)) count.marked += 1;
      } catch (error) {
        log.error({ err: error, companyId }, 'the end of a contract could not be marked');
        count.failed += 1;
      }
    }
    if (count.failed > 0) throw new JobFailure(`${count.marked} marked; ${count.failed} failed`);
    return `${count.marked} marked`;
  }

  /** False: it has been marked, or it ends later by now. */
  private mark(companyId: string): Promise<boolean> {
    return this.transaction.run(async () => {
      const facts = await this.contracts.lock(companyId);
      const outcome = facts ? expire(facts.state, facts.now) : null;
      const end = facts ? endOf(facts.state) : null;
      if (!facts || !outcome || isRefused(outcome) || end === null || (await this.due.isMarked(companyId, end))) return false;
      await this.rows.insert({ ...subscriptionRow(companyId, facts, outcome, { action: 'SUBSCRIPTION_EXPIRED' }), startedAt: end });
      await this.audit.record({ action: 'SUBSCRIPTION_EXPIRED', companyId, after: { status: facts.state.status, endedAt: end }, at: facts.now });
      return true;
    });
  }
}
