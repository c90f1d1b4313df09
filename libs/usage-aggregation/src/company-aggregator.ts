import { Injectable } from '@nestjs/common';
import { TenantTransaction } from '#platform';
import { ItemDaysRepository } from './item-days.repository.js';
import { type DayRange, type Drift, type EmployeeDay, type Portion, UsageDaysRepository, type ZoneState } from './usage-days.repository.js';
import { UsageMonthsRepository } from './usage-months.repository.js';
import { type PackedPeriod, UsagePacksRepository } from './usage-packs.repository.js';
import { ZoneChangesRepository } from './zone-changes.repository.js';

/** Half a second of work on a small machine where all of it is new, so that no company keeps the others waiting. */
const PORTION: Portion = { rows: 1_000, employeeDays: 1_000 };
/** Periods that are packed in one transaction: as much work as that for 500 people. */
const PACKED_AT_ONCE = 7;

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
    private readonly items: ItemDaysRepository,
    private readonly zones: ZoneChangesRepository,
    private readonly months: UsageMonthsRepository,
    private readonly packs: UsagePacksRepository,
  ) {}

  /** Takes one portion of the company's outbox, and one of the days that have to be computed anew in another zone. */
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

  /** Compares one day with what is recorded, mends what differs and answers it. While the company's zone changes, all waits for `aggregate`. */
  async recompute(companyId: string, day: string): Promise<Drift[]> {
    await this.makeCursor(companyId);
    return this.transaction.runFor(companyId, async () => {
      const zone = await this.days.waitForLock();
      if (!zone || zone.moved || zone.recomputing) return [];
      const employees = [...(await this.days.employeeDrift(day)), ...(await this.items.drift(day))];
      const ids = new Set(employees.map(({ employeeId }) => employeeId ?? ''));
      await this.store([...ids].map((employeeId) => ({ employeeId, day })));
      const company = [...(await this.days.companyDrift(day)), ...(await this.items.companyDrift(day))];
      await this.storeCompanyDays(company.length > 0 ? [day] : []);
      return [...employees, ...company];
    });
  }

  /** Sums the months that are over and not summed, each in a transaction of its own. Answers how many; none while the company's zone changes. */
  async sumMonths(companyId: string): Promise<number> {
    await this.makeCursor(companyId);
    const months = await this.transaction.runFor(companyId, () => this.months.toSum());
    let summed = 0;
    for (const month of months) summed += await this.sumMonth(companyId, month);
    return summed;
  }

  /** Packs the days, weeks and months that are over and not packed, some in each transaction. Answers how many; none while the company's zone changes. */
  async packDays(companyId: string): Promise<number> {
    await this.makeCursor(companyId);
    const periods = await this.transaction.runFor(companyId, () => this.packs.toPack());
    let packed = 0;
    for (let next = 0; next < periods.length; next += PACKED_AT_ONCE) packed += await this.pack(companyId, periods.slice(next, next + PACKED_AT_ONCE));
    return packed;
  }

  private sumMonth(companyId: string, month: string): Promise<number> {
    return this.whileZoneStands(companyId, async () => {
      await this.months.sum(month);
      return 1;
    });
  }

  private pack(companyId: string, periods: readonly PackedPeriod[]): Promise<number> {
    return this.whileZoneStands(companyId, async () => {
      await this.packs.pack(periods);
      return periods.length;
    });
  }

  /** Under the lock of the cursor: no day changes meanwhile. While the zone changes nothing is done, and the answer is 0. */
  private whileZoneStands(companyId: string, work: () => Promise<number>): Promise<number> {
    return this.transaction.runFor(companyId, async () => {
      const zone = await this.days.waitForLock();
      return !zone || zone.moved || zone.recomputing ? 0 : work();
    });
  }

  private tryToAggregate(companyId: string): Promise<Aggregated> {
    return this.transaction.runFor(companyId, async () => {
      const zone = await this.days.lock();
      if (!zone) return { employeeDays: null, more: false };
      if (zone.moved) await this.zones.adopt();
      const { touched, more } = await this.days.takeTouchedDays(PORTION);
      await this.store(touched);
      const moved = await this.moveSlice(zone);
      if (!more) await this.days.stampCursor();
      return { employeeDays: touched.length + moved.employeeDays, more: more || moved.more };
    });
  }

  /** Days into the company's zone, as many as one transaction may take on. The zone may change again before the last one: then all begins anew. */
  private async moveSlice({ moved, recomputing }: ZoneState): Promise<{ employeeDays: number; more: boolean }> {
    const slice = moved || recomputing ? await this.zones.nextSlice(PORTION.employeeDays) : [];
    const last = slice.at(-1);
    if (!last) return { employeeDays: 0, more: false };
    await this.store(slice);
    return { employeeDays: slice.length, more: await this.zones.advance(last.day) };
  }

  private async store(days: readonly EmployeeDay[]): Promise<void> {
    await this.days.store(days);
    await this.items.store(days);
    await this.months.open([...new Set(days.map(({ day }) => day))]);
  }

  private async storeCompanyDays(days: readonly string[]): Promise<void> {
    await this.days.storeCompanyDays(days);
    await this.items.storeCompanyDays(days);
  }

  private makeCursor(companyId: string): Promise<boolean> {
    return this.transaction.runFor(companyId, () => this.days.makeCursor());
  }
}
