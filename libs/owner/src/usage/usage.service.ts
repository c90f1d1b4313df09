import { Injectable, type StreamableFile } from '@nestjs/common';
import { csvDocument, csvFile, invalid, notFound, OwnerTransaction } from '#platform';
import { CompaniesRepository } from '../companies/companies.repository.js';
import { everyDay, periodOf, periodProblems, totalsOf, USAGE_TABLE_HEADER, usageTableRow } from '../domain/usage-days.js';
import type { UsageQuery } from './dto/usage.query.js';
import type { UsageResponse } from './dto/usage.response.js';
import { UsageDaysRepository } from './usage-days.repository.js';

@Injectable()
export class UsageService {
  constructor(
    private readonly transaction: OwnerTransaction,
    private readonly companies: CompaniesRepository,
    private readonly days: UsageDaysRepository,
  ) {}

  /** Every date of the period, at most 400. Dates are the company's own. */
  usage(companyId: string, query: UsageQuery): Promise<UsageResponse> {
    return this.transaction.run(async () => {
      const today = await this.companies.today(companyId);
      if (today === null) throw notFound();
      const period = periodOf(query, today);
      const problems = periodProblems(period);
      if (problems.length > 0) throw invalid(problems);
      const known = await this.days.between(companyId, period);
      const items = everyDay(period, known, await this.days.storedBefore(companyId, period.from));
      return { items, totals: totalsOf(items) };
    });
  }

  async csv(companyId: string, query: UsageQuery): Promise<StreamableFile> {
    const { items } = await this.usage(companyId, query);
    const period = `${items[0]?.date ?? ''}-to-${items.at(-1)?.date ?? ''}`;
    return csvFile(`usage-${companyId}-${period}`, csvDocument(USAGE_TABLE_HEADER, items.map(usageTableRow)));
  }
}
