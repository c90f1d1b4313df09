import { Injectable } from '@nestjs/common';
import { TenantTransaction } from '#platform';
import { type DayRange, type Drift, type Portion, UsageDaysRepository } from './usage-days.repository.js';

/** About a quarter of a second of work on a small machine, so that no company keeps the others waiting. */
const PORTION: Portion = { rows: 1_000, employeeDays: 2_000 };

export interface Aggregated {
  /** How many employee days were recomputed; null when another worker is in the company. */
  readonly employeeDays: number | null;
  /** Whether a further portion waits. */
  readonly more: boolean;
}

/**
 * Works on one company, in one `ept_tenant` transaction under the lock of its cursor row. Promises: outbox rows go only
 * together with the days that they announced; whatever fails leaves both as they were.
 */
@Injectable()
export class CompanyAggregator {
  constructor(
    private readonly transaction: TenantTransaction,
    private readonly days: UsageDaysRepository,
  ) {}

  /** Takes one portion of the company's outbox. */
  async aggregate(companyId: string): Promise<Aggregated> {
    const aggregated = await this.tryToAggregate(companyId);
    // No lock: somebody has it, or this is the company's first time.
    if (aggregated.employeeDays === null && (await this.makeCursor(companyId))) return this.tryToAggregate(companyId);
    return aggregated;
  }

  /** The company's last days, `count` at most, that can be computed anew from what is recorded. */
  keptDays(companyId: string, count: number): Promise<DayRange> {
    return this.transaction.runFor(companyId, () => this.days.keptDays(count));
  }

  /** Compares one day with what is recorded, mends what differs and answers it. */
  async recompute(companyId: string, day: string): Promise<Drift[]> {
    await this.makeCursor(companyId);
    return this.transaction.runFor(companyId, async () => {
      await this.days.waitForLock();
      const employees = await this.days.employeeDrift(day);
      await this.days.store(employees.map(({ employeeId }) => ({ employeeId: employeeId ?? '', day })));
      const company = await this.days.companyDrift(day);
      await this.days.storeCompanyDays(company.map((drift) => drift.day));
      return [...employees, ...company];
    });
  }

  private tryToAggregate(companyId: string): Promise<Aggregated> {
    return this.transaction.runFor(companyId, async () => {
      if (!(await this.days.lock())) return { employeeDays: null, more: false };
      const { touched, more } = await this.days.takeTouchedDays(PORTION);
      await this.days.store(touched);
      await this.days.stampCursor();
      return { employeeDays: touched.length, more };
    });
  }

  private makeCursor(companyId: string): Promise<boolean> {
    return this.transaction.runFor(companyId, () => this.days.makeCursor());
  }
}
