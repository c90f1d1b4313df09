import { Injectable } from '@nestjs/common';
import { TenantRepository, TenantTransaction } from '#platform';
import type { AuditKey } from './audit-cursor.js';
import { CompanyAuditEntry } from './company-audit-entry.entity.js';

export interface AuditFilter {
  readonly action: string | null;
  readonly actor: string | null;
  /** Whom it was done to, or whose data was looked at. */
  readonly employeeId: string | null;
  /** Only looks at people's data. */
  readonly views: boolean;
  /** Days of the company's zone, both included. */
  readonly from: string | null;
  readonly to: string | null;
  readonly after: AuditKey | null;
  readonly limit: number;
}

/** Looks at a person's data, as the index `company_audit_views` names them. */
export const VIEWS = `('screenshot.viewed', 'screenshot.thumbnails-viewed', 'records.viewed', 'records.exported')`;

export type AuditRow = Omit<CompanyAuditEntry, 'companyId' | 'actorId'> & { readonly cursorAt: string };

@Injectable()
export class CompanyAuditRepository extends TenantRepository<CompanyAuditEntry> {
  constructor(transaction: TenantTransaction) {
    super(transaction, CompanyAuditEntry);
  }

  async add(entry: Omit<CompanyAuditEntry, 'companyId' | 'at'>): Promise<void> {
    await this.insert(entry);
  }

  /** Waits for one of this id that is being written right now; where there is one, it stays as it is. */
  async addOnce(entry: Omit<CompanyAuditEntry, 'companyId' | 'at'>): Promise<void> {
    await this.query(
      `INSERT INTO company_audit (company_id, id, actor_id, actor, action, target, details, request_id, address)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (company_id, id) DO NOTHING`,
      [entry.id, entry.actorId, entry.actor, entry.action, entry.target, entry.details && JSON.stringify(entry.details), entry.requestId, entry.address],
    );
  }

  /** Newest first, by the index on (company, at). Instants are compared as microseconds, so that no row falls between pages. */
  list({ action, actor, employeeId, views, from, to, after, limit }: AuditFilter): Promise<AuditRow[]> {
    return this.query<AuditRow>(
      `SELECT a.id, a.at, a.actor, a.action, a.target, a.details, a.address, a.request_id AS "requestId",
         (extract(epoch FROM a.at) * 1000000)::bigint::text AS "cursorAt"
       FROM company_audit a JOIN company c ON c.company_id = $1
       WHERE a.company_id = $1 AND ($2::text IS NULL OR a.action = $2)
         AND ($3::date IS NULL OR a.at >= $3::date::timestamp AT TIME ZONE c.timezone)
         AND ($4::date IS NULL OR a.at < ($4::date + 1)::timestamp AT TIME ZONE c.timezone)
         AND ($5::bigint IS NULL OR (a.at, a.id) < (timestamptz 'epoch' + $5::bigint * interval '1 microsecond', $6::uuid))
         AND ($8::text IS NULL OR a.actor = $8) AND ($9::text IS NULL OR a.target = $9 OR a.details ->> 'employeeId' = $9)
         AND (NOT $10::boolean OR a.action IN ${VIEWS})
       ORDER BY a.at DESC, a.id DESC LIMIT $7`,
      [action, from, to, after?.at ?? null, after?.id ?? null, limit, actor, employeeId, views],
    );
  }
}
