import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import type { VendorAction } from '#contracts';
import { OwnerTransaction, requestContext } from '#platform';
import { difference } from './domain/difference.js';
import { type AuditFilter, type NamedVendorAudit, VendorAuditRepository } from './vendor-audit.repository.js';

export interface VendorDeed {
  readonly action: VendorAction;
  /** Null: it was done to no company. */
  readonly companyId: string | null;
  /** States around the deed; only what differs is kept. Never a key, a token or a person's record. */
  readonly before?: Readonly<Record<string, unknown>>;
  readonly after?: Readonly<Record<string, unknown>>;
  /** An instant of the database's clock; the start of the transaction where it is not given. */
  readonly at?: Date;
}

/** Who does it: the signed-in owner, or the service itself where no request runs. */
export function vendorActor(): { actorId: string | null; actor: string } {
  const request = requestContext();
  return { actorId: request?.accountId ?? null, actor: request?.actor ?? 'system' };
}

/** Records what the vendor does, in the transaction of the deed: neither exists without the other. */
@Injectable()
export class VendorAuditTrail {
  constructor(
    private readonly transaction: OwnerTransaction,
    private readonly entries: VendorAuditRepository,
  ) {}

  record(deed: VendorDeed): Promise<void> {
    const request = requestContext();
    const changed = difference(deed.before ?? {}, deed.after ?? {});
    return this.entries.insert({
      id: uuid(),
      ...(deed.at ? { at: deed.at } : {}),
      ...vendorActor(),
      action: deed.action,
      companyId: deed.companyId,
      before: deed.before ? changed.before : null,
      after: deed.after ? changed.after : null,
      requestId: request?.requestId ?? null,
      address: request?.address ?? null,
    });
  }

  /** Newest first. */
  page(filter: AuditFilter, limit: number, offset: number): Promise<{ items: NamedVendorAudit[]; total: number }> {
    return this.transaction.run(async () => ({
      items: await this.entries.list(filter, limit, offset),
      total: await this.entries.count(filter),
    }));
  }
}
