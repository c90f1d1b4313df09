import { Injectable } from '@nestjs/common';
import { TenantTransaction } from '#platform';
import { PACK, TO_PACK } from './usage-packs.sql.js';

/** First and last day, both included. */
export interface PackedPeriod {
  readonly from: string;
  readonly to: string;
}

/** Packed days, weeks and months of the company whose transaction is open, and whose cursor is locked. */
@Injectable()
export class UsagePacksRepository {
  constructor(private readonly transaction: TenantTransaction) {}

  /** The latest first. */
  toPack(): Promise<PackedPeriod[]> {
    return this.query<PackedPeriod>(TO_PACK);
  }

  async pack(periods: readonly PackedPeriod[]): Promise<void> {
    await this.query(PACK, [periods.map(({ from }) => from), periods.map(({ to }) => to)]);
  }

  private query<R>(sql: string, parameters: readonly unknown[] = []): Promise<R[]> {
    return this.transaction.manager.query<R[]>(sql, [this.transaction.companyId, ...parameters]);
  }
}
