import { Injectable } from '@nestjs/common';
import { OwnerTransaction } from '#platform';
import { CompanyContractsRepository } from '../company-contracts.repository.js';
import { endOf } from '../domain/contract-state.js';
import { expire, isRefused } from '../domain/transitions.js';
import { CompanyMail } from '../mail/company-mail.service.js';
import { subscriptionRow } from '../subscription-row.js';
import { SubscriptionsRepository } from '../subscriptions.repository.js';
import { VendorAuditTrail } from '../vendor-audit-trail.js';
import { DueExpiriesRepository } from './due-expiries.repository.js';

/**
 * Marks one end: one `subscription` row, dated with the end, one audit row and one mail, in one transaction that holds the
 * company locked.
 */
@Injectable()
export class ExpiryMark {
  constructor(
    private readonly transaction: OwnerTransaction,
    private readonly due: DueExpiriesRepository,
    private readonly contracts: CompanyContractsRepository,
    private readonly rows: SubscriptionsRepository,
    private readonly audit: VendorAuditTrail,
    private readonly mail: CompanyMail,
  ) {}

  /** False: it has been marked, or it ends later by now. */
  leave(companyId: string): Promise<boolean> {
    return this.transaction.run(async () => {
      const facts = await this.contracts.lock(companyId);
      const outcome = facts ? expire(facts.state, facts.now) : null;
      const end = facts ? endOf(facts.state) : null;
      if (!facts || !outcome || isRefused(outcome) || end === null || (await this.due.isMarked(companyId, end))) return false;
      await this.rows.insert({ ...subscriptionRow(companyId, facts, outcome, { action: 'SUBSCRIPTION_EXPIRED' }), startedAt: end });
      await this.audit.record({ action: 'SUBSCRIPTION_EXPIRED', companyId, after: { status: facts.state.status, endedAt: end }, at: facts.now });
      await this.mail.ended({ companyId, trial: facts.state.status === 'TRIAL', at: end, due: await this.due.exactEnd(companyId) });
      return true;
    });
  }
}
