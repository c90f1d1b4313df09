import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { currentRequest, TenantTransaction } from '#platform';
import type { AuditDetails, CompanyAction } from './company-audit-entry.entity.js';
import { CompanyAuditRepository } from './company-audit.repository.js';

/** The company's audit. Written in the transaction of what it tells of, so that there is never one without the other. */
@Injectable()
export class CompanyAudit {
  constructor(
    private readonly transaction: TenantTransaction,
    private readonly entries: CompanyAuditRepository,
  ) {}

  /** The actor is the caller of this request. `details` hold no secret and nothing that is tracked. */
  async write(action: CompanyAction, target: string | null, details: AuditDetails | null = null): Promise<void> {
    const { accountId, tenant, actor, requestId, address } = currentRequest();
    await this.transaction.run(() =>
      this.entries.add({
        id: uuidv7(),
        actorId: accountId ?? tenant?.membershipId ?? null,
        actor: actor ?? 'a desktop tracker',
        action,
        target,
        details,
        requestId,
        address,
      }),
    );
  }
}
