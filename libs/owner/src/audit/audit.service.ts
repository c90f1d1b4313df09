import { Injectable } from '@nestjs/common';
import { invalid, OwnerTransaction } from '#platform';
import { VendorAuditTrail } from '#subscriptions';
import { CompaniesService } from '../companies/companies.service.js';
import { offsetOf } from '../paging/page.query.js';
import type { AuditQuery, CompanyAuditQuery } from './dto/audit.query.js';
import { type AuditResponse, toAuditEntry } from './dto/audit.response.js';

@Injectable()
export class AuditService {
  constructor(
    private readonly transaction: OwnerTransaction,
    private readonly trail: VendorAuditTrail,
    private readonly companies: CompaniesService,
  ) {}

  ofCompany(companyId: string, query: CompanyAuditQuery): Promise<AuditResponse> {
    return this.transaction.run(async () => {
      await this.companies.requireCompany(companyId);
      return this.page({ ...query, companyId });
    });
  }

  /** VALIDATION_FAILED where the period ends before it begins. */
  page(query: AuditQuery): Promise<AuditResponse> {
    const { companyId = null, action = null, actor = '', from = null, to = null } = query;
    if (from !== null && to !== null && from > to) throw invalid([{ path: 'from', message: 'from must not be later than to' }]);
    return this.transaction.run(async () => {
      const { items, total } = await this.trail.page({ companyId, action, actor: actor.toLowerCase() || null, from, to }, query.pageSize, offsetOf(query));
      return { items: items.map(toAuditEntry), total, page: query.page, pageSize: query.pageSize };
    });
  }
}
