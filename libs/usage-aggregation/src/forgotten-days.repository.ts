import { Injectable } from '@nestjs/common';
import { TenantTransaction } from '#platform';
import { FORGET_DAYS, FORGET_MONTHS } from './forgotten-days.sql.js';

/** Takes an employee's days out of the company whose transaction is open, and whose cursor is locked. */
@Injectable()
export class ForgottenDaysRepository {
  constructor(private readonly transaction: TenantTransaction) {}

  /** The oldest, `atMost` of them, with their sums by month; answers which days these were. */
  async forget(employeeId: string, atMost: number): Promise<string[]> {
    const rows = await this.query<{ day: string }>(FORGET_DAYS, [employeeId, atMost]);
    const days = rows.map(({ day }) => day);
    if (days.length > 0) for (const statement of FORGET_MONTHS) await this.query(statement, [employeeId, days]);
    return days;
  }

  private query<R>(sql: string, parameters: readonly unknown[]): Promise<R[]> {
    return this.transaction.manager.query<R[]>(sql, [this.transaction.companyId, ...parameters]);
  }
}
