import { Injectable } from '@nestjs/common';
import { TenantTransaction } from '#platform';
import { Presentation } from '#tenancy';
import { callerMay } from '../caller.js';
import { ManualDaysRepository } from '../corrections/manual-days.repository.js';
import { costOfDays } from '../domain/day-cost.js';
import { EmployeeRatesRepository } from '../rates/employee-rates.repository.js';
import { type AddedCosts, CostAdding, type RecordedAtHand } from './added-costs.service.js';
import { type CostFilter, WorkedDaysRepository } from './worked-days.repository.js';

export interface CostOfDay {
  readonly employeeId: string;
  readonly day: string;
  /** Minor units. */
  readonly amount: number;
}

export interface CostsOfPeriod {
  /** The company's present one. */
  readonly currency: string;
  readonly days: readonly CostOfDay[];
  /** Some work has a rate in another currency, and is in no sum. */
  readonly leftOut: boolean;
}

export interface CostSums extends AddedCosts {
  readonly currency: string;
}

/**
 * What work cost: corrected worked time by the rate of its day. Who may not know rates gets none of it, and neither does
 * anybody where the company works without them. Whom a query asks for has been checked before, and is told by who asks.
 */
@Injectable()
export class Costs {
  constructor(
    private readonly transaction: TenantTransaction,
    private readonly presentation: Presentation,
    private readonly rates: EmployeeRatesRepository,
    private readonly manual: ManualDaysRepository,
    private readonly worked: WorkedDaysRepository,
    private readonly adding: CostAdding,
  ) {}

  /** Each day of each employee. */
  of(filter: CostFilter): Promise<CostsOfPeriod | null> {
    return this.inCurrency(filter, async (currency) => {
      const rates = await this.rates.validUntil(filter.to, filter.employeeId ?? null);
      const days: CostOfDay[] = [];
      let leftOut = false;
      for (const { employeeId, days: worked } of await this.worked.ofEmployees([...rates.keys()], filter)) {
        const costed = costOfDays(worked, rates.get(employeeId) ?? [], currency);
        for (const { day, amount } of costed.days) days.push({ employeeId, day, amount });
        leftOut ||= costed.otherCurrency > 0;
      }
      return { currency, days, leftOut };
    });
  }

  /** The same, added up. `recorded` is asked only where there are costs; days that it has not are not brought here. */
  sums(filter: CostFilter, by: 'employee' | 'day', recorded?: () => Promise<RecordedAtHand>): Promise<CostSums | null> {
    return this.inCurrency(filter, async (currency) => ({ currency, ...(await this.adding.sums(filter, by, currency, await recorded?.())) }));
  }

  private inCurrency<C>({ from, to }: CostFilter, work: (currency: string) => Promise<C>): Promise<C | null> {
    if (!callerMay('rates:read')) return Promise.resolve(null);
    return this.transaction.run(async () => {
      if (!(await this.rates.isAnySet())) return null;
      const { currency } = await this.presentation.show();
      await this.manual.refresh(from, to);
      return work(currency);
    });
  }
}
