import { Injectable } from '@nestjs/common';
import type { QueryDeepPartialEntity } from 'typeorm';
import { OwnerTransaction } from '#platform';
import { VendorAudit } from './vendor-audit.entity.js';

/** An entry with the company's name as of now; null where the entry is about no company. */
export type NamedVendorAudit = VendorAudit & { readonly companyName: string | null };

export type NewVendorAudit = Omit<VendorAudit, 'at'> & Partial<Pick<VendorAudit, 'at'>>;

const NEWEST_FIRST = `SELECT a.id, a.at, a.actor_id AS "actorId", a.actor, a.action, a.company_id AS "companyId", d.name AS "companyName",
    a.before, a.after, a.request_id AS "requestId", a.address
  FROM vendor_audit a LEFT JOIN company_directory d ON d.company_id = a.company_id
  WHERE $1::uuid IS NULL OR a.company_id = $1
  ORDER BY a.at DESC, a.id DESC LIMIT $2 OFFSET $3`;

@Injectable()
export class VendorAuditRepository {
  constructor(private readonly transaction: OwnerTransaction) {}

  /** Without `at` it is the start of the transaction. */
  async insert(entry: NewVendorAudit): Promise<void> {
    // TypeORM's type of a jsonb value knows no open record; the column takes any.
    await this.transaction.manager.insert(VendorAudit, entry as QueryDeepPartialEntity<VendorAudit>);
  }

  /** Newest first; of one company, or of all where it is null. */
  list(companyId: string | null, limit: number, offset: number): Promise<NamedVendorAudit[]> {
    return this.transaction.manager.query<NamedVendorAudit[]>(NEWEST_FIRST, [companyId, limit, offset]);
  }

  count(companyId: string | null): Promise<number> {
    return this.transaction.manager.countBy(VendorAudit, companyId === null ? {} : { companyId });
  }
}
