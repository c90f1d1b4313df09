import { Injectable } from '@nestjs/common';
import { dayCost, type Rate, rateOn } from '../domain/day-cost.js';
import type { Days } from '../domain/period.js';
import { EmployeeRatesRepository } from '../rates/employee-rates.repository.js';
import { CostSumsRepository } from './cost-sums.repository.js';
import type { CostFilter } from './worked-days.repository.js';

export type TakesDay = (day: string, recordedSeconds: number) => void;

/** What was recorded of everybody on days that somebody has at hand. */
export interface RecordedAtHand {
  readonly days: readonly Days[];
  /** The other days of the period. */
  readonly left: readonly Days[];
  /** Gives each of these days once to what `taker` answers for the employee; null: they are not asked for. */
  each(taker: (employeeId: string) => TakesDay | null): void;
}

interface Sum {
  amount: number;
}

export interface AddedCosts {
  /** Minor units, by the employee's id or by day; what has no day with a rate has none. */
  readonly sums: ReadonlyMap<string, number>;
  /** Some work has a rate in another currency, and is in no sum. */
  readonly leftOut: boolean;
}

/** What work cost, added up: of days at hand here, of others in the database, which says the same. Inside a tenant transaction. */
@Injectable()
export class CostAdding {
  constructor(
    private readonly rates: EmployeeRatesRepository,
    private readonly stored: CostSumsRepository,
  ) {}

  async sums(filter: CostFilter, by: 'employee' | 'day', currency: string, recorded?: RecordedAtHand): Promise<AddedCosts> {
    const sums = new Map<string, Sum>();
    const add = (key: string, amount: number): void => {
      const sum = sums.get(key);
      if (sum) sum.amount += amount;
      else sums.set(key, { amount });
    };
    const added = (): AddedCosts => ({ sums: new Map([...sums].map(([key, { amount }]) => [key, amount])), leftOut });
    let leftOut = false;
    for (const { from, to } of recorded?.left ?? [filter]) {
      for (const row of await this.stored.sums({ ...filter, from, to }, by, currency)) {
        if (row.amount !== null) add(row.key, row.amount);
        leftOut ||= row.leftOut;
      }
    }
    if (!recorded || recorded.days.length === 0) return added();

    const rates = await this.rates.validUntil(filter.to, filter.employeeId ?? null);
    const people = await this.stored.people(filter);
    const manual = await this.stored.manual(filter, recorded.days);
    const count = (employeeId: string, own: readonly Rate[], day: string, workedSeconds: number): void => {
      const rate = rateOn(own, day);
      if (rate === null || rate.amount === null) return;
      if (rate.currency === currency) add(by === 'day' ? day : employeeId, dayCost(workedSeconds, rate.amount));
      else leftOut = true;
    };
    const ratesOf = (employeeId: string): readonly Rate[] => (people.has(employeeId) ? (rates.get(employeeId) ?? []) : []);
    recorded.each((employeeId) => {
      const own = ratesOf(employeeId);
      const byHand = manual.get(employeeId);
      if (own.length === 0) return null;
      if (!byHand) return (day, seconds) => count(employeeId, own, day, seconds);
      return (day, seconds) => {
        count(employeeId, own, day, seconds + (byHand.get(day) ?? 0));
        byHand.delete(day);
      };
    });
    // What is left of it is of days on which nothing was recorded.
    for (const [employeeId, days] of manual) for (const [day, seconds] of days) count(employeeId, ratesOf(employeeId), day, seconds);
    return added();
  }
}
