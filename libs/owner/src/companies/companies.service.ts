import { Injectable } from '@nestjs/common';
import { notFound, OwnerTransaction } from '#platform';
import { VendorAuditTrail } from '#subscriptions';
import { readOrder } from '../domain/company-list.js';
import { tidyName } from '../domain/company-name.js';
import { changesByItself, countOf, isCounted } from '../domain/standings.js';
import { offsetOf } from '../paging/page.query.js';
import { VendorSummaries } from '../summaries/vendor-summaries.service.js';
import { CompaniesRepository, type CompanyFacts } from './companies.repository.js';
import { CompanyListRepository } from './company-list.repository.js';
import type { UpdateCompanyBody } from './dto/company-body.js';
import { type CompaniesResponse, type CompanyDetailResponse, toCompany, toCompanyDetail } from './dto/company.response.js';
import { filterOf, type ListCompaniesQuery } from './dto/list-companies.query.js';
import { TimeZones } from './time-zones.service.js';

/** What the vendor reads and corrects of companies. An id that names none is NOT_FOUND. */
@Injectable()
export class CompaniesService {
  constructor(
    private readonly transaction: OwnerTransaction,
    private readonly companies: CompaniesRepository,
    private readonly reads: CompanyListRepository,
    private readonly zones: TimeZones,
    private readonly audit: VendorAuditTrail,
    private readonly summaries: VendorSummaries,
  ) {}

  list(query: ListCompaniesQuery): Promise<CompaniesResponse> {
    const [filter, order] = [filterOf(query), readOrder(query.sort)];
    const slice = { limit: query.pageSize, offset: offsetOf(query) };
    return this.transaction.run(async () => {
      await this.summaries.ensureList();
      const counted = isCounted(filter) ? countOf(await this.summaries.standings(), filter) : null;
      const items = await this.reads.page(filter, order, slice, changesByItself(filter) ? null : counted);
      // A page past the end has no rows to say it; where the first has none, there are none.
      const total = counted ?? items[0]?.total ?? (slice.offset === 0 ? 0 : await this.reads.count(filter));
      return { items: items.map(toCompany), total, page: query.page, pageSize: query.pageSize };
    });
  }

  detail(companyId: string): Promise<CompanyDetailResponse> {
    return this.transaction.run(async () => {
      const row = await this.reads.detail(companyId);
      if (!row) throw notFound();
      return toCompanyDetail(row);
    });
  }

  /** Null: no company has this name, whatever its case. */
  async byName(name: string): Promise<CompanyDetailResponse | null> {
    return this.transaction.run(async () => {
      const id = await this.companies.idOfName(name);
      return id === null ? null : this.detail(id);
    });
  }

  /** Joins the caller's transaction. */
  async requireCompany(companyId: string): Promise<void> {
    if ((await this.companies.today(companyId)) === null) throw notFound();
  }

  /** Leaves an audit row only where something differs. CONFLICT for a name that is taken. */
  update(companyId: string, body: UpdateCompanyBody): Promise<CompanyDetailResponse> {
    return this.transaction.run(async () => {
      const before = await this.companies.lock(companyId);
      if (!before) throw notFound();
      const after = changed(before, body);
      if (JSON.stringify(after) !== JSON.stringify(before)) {
        if (after.timezone !== before.timezone) await this.zones.require(after.timezone);
        await this.companies.update(companyId, after);
        await this.audit.record({ action: 'COMPANY_UPDATED', companyId, before: { ...before }, after: { ...after } });
      }
      return this.detail(companyId);
    });
  }
}

function changed(before: CompanyFacts, body: UpdateCompanyBody): CompanyFacts {
  return {
    name: body.name === undefined ? before.name : tidyName(body.name),
    email: body.email ?? before.email,
    contactPerson: body.contactPerson === undefined ? before.contactPerson : body.contactPerson,
    contactPhone: body.contactPhone === undefined ? before.contactPhone : body.contactPhone,
    timezone: body.timezone ?? before.timezone,
  };
}
