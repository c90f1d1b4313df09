import { Injectable } from '@nestjs/common';
import { v5 as uuidv5, v7 as uuidv7 } from 'uuid';
import { currentRequest, TenantTransaction } from '#platform';
import type { AuditDetails, CompanyAction } from './company-audit-entry.entity.js';
import { CompanyAuditRepository } from './company-audit.repository.js';

/** An account that did something; `name` is how the audit names it. */
export interface AuditActor {
  readonly id: string | null;
  readonly name: string;
}

interface WhatHappened {
  readonly action: CompanyAction;
  /** The id of what it was done to. */
  readonly target: string | null;
  /** No secret, and nothing that is tracked. */
  readonly details: AuditDetails | null;
}

/** The company's audit. Written in the transaction of what it tells of, so that there is never one without the other. */
@Injectable()
export class CompanyAudit {
  constructor(
    private readonly transaction: TenantTransaction,
    private readonly entries: CompanyAuditRepository,
  ) {}

  /** The actor is the caller of this request. `details` hold no secret and nothing that is tracked. */
  async write(action: CompanyAction, target: string | null, details: AuditDetails | null = null): Promise<void> {
    await this.transaction.run(() => this.add(caller(), { action, target, details }));
  }

  /**
   * As `write`, of what is told once for each `key`, however often the same caller does it and however many at a time:
   * the entry's id is made from them. When this resolves, one is there and will be committed with this transaction at the latest.
   */
  async writeOnce(key: string, action: CompanyAction, target: string | null, details: AuditDetails | null = null): Promise<void> {
    const by = caller();
    const { requestId, address } = currentRequest();
    const id = uuidv5(`${by.id} ${action} ${key}`, uuidv5.URL);
    await this.transaction.run(() => this.entries.addOnce({ id, actorId: by.id, actor: by.name, action, target, details, requestId, address }));
  }

  /** For what is done to a company by somebody who was not in it when the request began. In a transaction of its own. */
  async writeFrom(companyId: string, by: AuditActor, happened: WhatHappened): Promise<void> {
    await this.transaction.runFor(companyId, () => this.add(by, happened));
  }

  /** For what the service does by itself, later than the request that asked for it. Inside the transaction of the company. */
  async writeAsService(action: CompanyAction, target: string): Promise<void> {
    await this.entries.add({ id: uuidv7(), actorId: null, actor: 'system', action, target, details: null, requestId: null, address: null });
  }

  private async add(by: AuditActor, happened: WhatHappened): Promise<void> {
    const { requestId, address } = currentRequest();
    await this.entries.add({ id: uuidv7(), actorId: by.id, actor: by.name, ...happened, requestId, address });
  }
}

function caller(): AuditActor {
  const { accountId, tenant, actor } = currentRequest();
  return { id: accountId ?? tenant?.membershipId ?? null, name: actor ?? 'a desktop tracker' };
}
