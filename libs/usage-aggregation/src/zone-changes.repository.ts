import { Injectable } from '@nestjs/common';
import { TenantTransaction } from '#platform';
import type { EmployeeDay } from './usage-days.repository.js';
import { ADOPT_ZONE, ADVANCE, NEXT_SLICE } from './zone-changes.sql.js';

/** How far the days of the company whose transaction is open, and whose cursor is locked, have come into its new time zone. */
@Injectable()
export class ZoneChangesRepository {
  constructor(private readonly transaction: TenantTransaction) {}

  /** From now on days are those of the company's present zone, and all that are stored have to be computed anew. */
  async adopt(): Promise<void> {
    await this.query(ADOPT_ZONE);
  }

  /** Whole days, oldest first, about as many employee days as asked for. Empty when none is left. */
  nextSlice(employeeDays: number): Promise<EmployeeDay[]> {
    return this.query<EmployeeDay>(NEXT_SLICE, [employeeDays]);
  }

  /** Whether days after this one are left. */
  async advance(lastDay: string): Promise<boolean> {
    return (await this.query<{ more: boolean }>(ADVANCE, [lastDay]))[0]?.more ?? false;
  }

  private query<R>(sql: string, parameters: readonly unknown[] = []): Promise<R[]> {
    return this.transaction.manager.query<R[]>(sql, [this.transaction.companyId, ...parameters]);
  }
}
