import { Injectable } from '@nestjs/common';
import { CostTally, type TimeOfDays } from '../domain/cost-tally.js';
import { type Days, daysOf } from '../domain/period.js';
import { EmployeeRatesRepository } from '../rates/employee-rates.repository.js';
import { CostSumsRepository } from './cost-sums.repository.js';
import type { CostFilter } from './worked-days.repository.js';

/** What was recorded of everybody on days that somebody has at hand. */
export interface RecordedAtHand {
  readonly days: readonly Days[];
  /** The other days of the period. */
  readonly left: readonly Days[];
  /** Gives each of these days once: those of the employee are from place `from` to before `to`. */
  each(take: (employeeId: string, days: TimeOfDays, from: number, to: number) => void): void;
}

export interface AddedCosts {
  /** Minor units, by the employee's id or by day; what has no day with a rate has none. */
  readonly sums: ReadonlyMap<string, number>;
  /** Some work has a rate in another currency, and is in no sum. */
  readonly leftOut: boolean;
}

/** As many days as are rather read than added up in the database, which takes longer to begin with it than to read them. */
const FEW_DAYS = 3;
const areFew = (periods: readonly Days[]): boolean => periods.flatMap(daysOf).length <= FEW_DAYS;

/** What work cost, added up: of days at hand here, of others in the database, which says the same. Inside a tenant transaction. */
@Injectable()
export class CostAdding {
  constructor(
    private readonly rates: EmployeeRatesRepository,
    private readonly stored: CostSumsRepository,
  ) {}

  async sums(filter: CostFilter, by: 'employee' | 'day', currency: string, recorded?: RecordedAtHand): Promise<AddedCosts> {
    const tally = recorded && recorded.days.length > 0 ? await this.tally(filter, by, currency, recorded) : null;
    const sums = tally?.sums ?? new Map<string, number>();
    let leftOut = tally?.leftOut ?? false;
    const left = recorded?.left ?? [filter];
    for (const row of tally && areFew(left) ? [] : await this.stored.sums(filter, by, currency, left)) {
      if (row.amount !== null) sums.set(row.key, (sums.get(row.key) ?? 0) + row.amount);
      leftOut ||= row.leftOut;
    }
    return { sums, leftOut };
  }

  private async tally(filter: CostFilter, by: 'employee' | 'day', currency: string, recorded: RecordedAtHand): Promise<CostTally> {
    const rates = await this.rates.validUntil(filter.to, filter.employeeId ?? null);
    const people = await this.stored.people(filter);
    const few = areFew(recorded.left) ? recorded.left : [];
    const manual = await this.stored.manual(filter, [...recorded.days, ...few]);
    const tally = new CostTally(by, filter, currency, new Map([...rates].filter(([id]) => people.has(id))));
    recorded.each((employeeId, days, from, to) => tally.addDays(employeeId, days, from, to, manual.get(employeeId)));
    for (const { employeeId, after, seconds } of await this.stored.recorded(filter, few)) tally.addDay(employeeId, after, seconds, manual.get(employeeId));
    // What is left of it is of days on which nothing was recorded.
    for (const [employeeId, days] of manual) for (const [after, seconds] of days) tally.addDay(employeeId, after, seconds);
    return tally;
  }
}
