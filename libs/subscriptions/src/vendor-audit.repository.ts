import { Injectable } from '@nestjs/common';
import type { QueryDeepPartialEntity } from 'typeorm';
import type { VendorAction } from '#contracts';
import { OwnerTransaction } from '#platform';
import { VendorAudit } from './vendor-audit.entity.js';

/** An entry with the company's name as of now; null where the entry is about no company. */
export type NamedVendorAudit = VendorAudit & { readonly companyName: string | null };

export type NewVendorAudit = Omit<VendorAudit, 'at'> & Partial<Pick<VendorAudit, 'at'>>;

/** Null does not narrow. */
export interface AuditFilter {
  readonly companyId: string | null;
  readonly action: VendorAction | null;
  /** Part of the actor, in lower case. */
  readonly actor: string | null;
  /** Days of UTC, `YYYY-MM-DD`, both included. */
  readonly from: string | null;
  readonly to: string | null;
}

const START = (date: string): string => `(${date}::date)::timestamp AT TIME ZONE 'UTC'`;
const MATCHING = `WHERE ($1::uuid IS NULL OR a.company_id = $1) AND ($2::text IS NULL OR a.action = $2) AND ($3::text IS NULL OR lower(a.actor) LIKE '%' || $3 || '%')
    AND ($4::text IS NULL OR a.at >= ${START('$4')}) AND ($5::text IS NULL OR a.at < ${START('$5')} + interval '1 day')`;

const NEWEST_FIRST = `SELECT a.id, a.at, a.actor_id AS "actorId", a.actor, a.action, a.company_id AS "companyId", d.name AS "companyName",
    a.before, a.after, a.request_id AS "requestId", a.address
  FROM vendor_audit a LEFT JOIN company_directory d ON d.company_id = a.company_id
  ${MATCHING}
  ORDER BY a.at DESC, a.id DESC LIMIT $6 OFFSET $7`;
const COUNT = `SELECT count(*)::int AS total FROM vendor_audit a ${MATCHING}`;

@Injectable()
export class VendorAuditRepository {
  constructor(private readonly transaction: OwnerTransaction) {}

  /** Without `at` it is the start of the transaction. */
  async insert(entry: NewVendorAudit): Promise<void> {
    // TypeORM's type of a jsonb value knows no open record; the column takes any.
    await this.transaction.manager.insert(VendorAudit, entry as QueryDeepPartialEntity<VendorAudit>);
  }

  /** Newest first. */
  list(filter: AuditFilter, limit: number, offset: number): Promise<NamedVendorAudit[]> {
    return this.transaction.manager.query<NamedVendorAudit[]>(NEWEST_FIRST, [...filterValues(filter), limit, offset]);
  }

  async count(filter: AuditFilter): Promise<number> {
    const [row] = await this.transaction.manager.query<{ total: number }[]>(COUNT, filterValues(filter));
    return row?.total ?? 0;
  }
}

function filterValues({ companyId, action, actor, from, to }: AuditFilter): unknown[] {
  // What LIKE takes for patterns is meant literally here.
  return [companyId, action, actor?.replace(/[\\%_]/g, '\\$&') ?? null, from, to];
}
