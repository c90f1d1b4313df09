import { Injectable, type StreamableFile } from '@nestjs/common';
import { AppError, csvDocument, csvFile, OwnerTransaction } from '#platform';
import { readOrder } from '../domain/company-list.js';
import { COMPANY_TABLE_HEADER, companyTableRow } from '../domain/company-table.js';
import { VendorSummaries } from '../summaries/vendor-summaries.service.js';
import { CompanyListRepository } from './company-list.repository.js';
import { type CompanyTableQuery, filterOf } from './dto/list-companies.query.js';

/** So many are made in memory without anybody else noticing: about 30 MB. */
const ROWS_MAX = 100_000;

@Injectable()
export class CompanyTable {
  constructor(
    private readonly transaction: OwnerTransaction,
    private readonly reads: CompanyListRepository,
    private readonly summaries: VendorSummaries,
  ) {}

  /** All pages of the list as one file. TOO_LARGE instead of a table that ends without saying so. */
  async csv(query: CompanyTableQuery): Promise<StreamableFile> {
    const [filter, order] = [filterOf(query), readOrder(query.sort)];
    const companies = await this.transaction.run(async () => {
      await this.summaries.ensureList();
      return this.reads.table(filter, order, ROWS_MAX + 1);
    });
    if (companies.length > ROWS_MAX) throw new AppError('TOO_LARGE', `These are more than ${ROWS_MAX} companies: narrow the list`);
    return csvFile(`companies-${new Date().toISOString().slice(0, 10)}`, csvDocument(COMPANY_TABLE_HEADER, companies.map(companyTableRow)));
  }
}
