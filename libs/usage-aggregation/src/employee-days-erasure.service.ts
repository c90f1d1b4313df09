import { Injectable } from '@nestjs/common';
import { TenantTransaction } from '#platform';
import { ForgottenDaysRepository } from './forgotten-days.repository.js';
import { ItemDaysRepository } from './item-days.repository.js';
import { UsageDaysRepository } from './usage-days.repository.js';
import { UsageMonthsRepository } from './usage-months.repository.js';

/** Company days that are summed anew in one transaction: none holds the company for long. */
const PORTION = 100;

/**
 * Takes all days of an employee of whom nothing recorded is left. The company's days shrink in the same transaction, because
 * they are the sums of its employees' days: after each commit a recomputation finds nothing to mend.
 */
@Injectable()
export class EmployeeDaysErasure {
  constructor(
    private readonly transaction: TenantTransaction,
    private readonly forgotten: ForgottenDaysRepository,
    private readonly days: UsageDaysRepository,
    private readonly items: ItemDaysRepository,
    private readonly months: UsageMonthsRepository,
  ) {}

  /** Answers how many days there were. Throws `signal.reason` between two portions. */
  async erase(companyId: string, employeeId: string, signal: AbortSignal): Promise<number> {
    await this.transaction.runFor(companyId, () => this.days.makeCursor());
    let total = 0;
    for (let taken = -1; taken !== 0; total += taken) {
      signal.throwIfAborted();
      taken = await this.takePortion(companyId, employeeId);
    }
    return total;
  }

  private takePortion(companyId: string, employeeId: string): Promise<number> {
    return this.transaction.runFor(companyId, async () => {
      await this.days.waitForLock();
      const days = await this.forgotten.forget(employeeId, PORTION);
      await this.days.storeCompanyDays(days);
      await this.items.storeCompanyDays(days);
      await this.months.open(days);
      return days.length;
    });
  }
}
