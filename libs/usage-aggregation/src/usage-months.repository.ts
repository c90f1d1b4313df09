import { Injectable } from '@nestjs/common';
import { TenantTransaction } from '#platform';
import { APPLICATION_DAYS, WEBSITE_DAYS } from './item-days.sql.js';
import { MONTHS_TO_SUM, OPEN_MONTHS, sumMonth } from './usage-months.sql.js';

const OPEN = { name: 'aggregation_open_months', text: OPEN_MONTHS };
const SUM_MONTH = sumMonth([APPLICATION_DAYS, WEBSITE_DAYS]);

/** Sums of months of the company whose transaction is open, and whose cursor is locked. Months are their first days, `YYYY-MM-01`. */
@Injectable()
export class UsageMonthsRepository {
  constructor(private readonly transaction: TenantTransaction) {}

  /** The sums of the months of these days are no longer to be read, and neither are the packs that these days are in. */
  async open(days: readonly string[]): Promise<void> {
    if (days.length > 0) await this.transaction.prepared(OPEN, [days]);
  }

  async toSum(): Promise<string[]> {
    return (await this.query<{ month: string }>(MONTHS_TO_SUM)).map(({ month }) => month);
  }

  async sum(month: string): Promise<void> {
    for (const statement of SUM_MONTH) await this.query(statement, [month]);
  }

  private query<R>(sql: string, parameters: readonly unknown[] = []): Promise<R[]> {
    return this.transaction.manager.query<R[]>(sql, [this.transaction.companyId, ...parameters]);
  }
}
