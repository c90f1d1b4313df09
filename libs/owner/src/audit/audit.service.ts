import { Injectable } from '@nestjs/common';
import { OwnerTransaction } from '#platform';
import { VendorAuditTrail } from '#subscriptions';
import { CompaniesService } from '../companies/companies.service.js';
import { offsetOf, type PageQuery } from '../paging/page.query.js';
import { type AuditResponse, toAuditEntry } from './dto/audit.response.js';

@Injectable()
export class AuditService {
  constructor(
    private readonly transaction: OwnerTransaction,
    private readonly trail: VendorAuditTrail,
    private readonly companies: CompaniesService,
  ) {}

  ofCompany(companyId: string, query: PageQuery): Promise<AuditResponse> {
    return this.transaction.run(async () => {
      await this.companies.requireCompany(companyId);
      return this.page(companyId, query);
    });
  }

  ofAll(query: PageQuery): Promise<AuditResponse> {
    return this.page(null, query);
  }

  private async page(companyId: string | null, query: PageQuery): Promise<AuditResponse> {
    const { items, total } = await this.trail.page(companyId, query.pageSize, offsetOf(query));
    return { items: items.map(toAuditEntry), total, page: query.page, pageSize: query.pageSize };
  }
}
