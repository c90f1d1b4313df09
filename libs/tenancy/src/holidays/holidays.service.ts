import { Injectable } from '@nestjs/common';
import { AppError, invalid, isCalendarDay, notFound, TenantTransaction } from '#platform';
import { CompanyAudit } from '../audit/company-audit.service.js';
import type { HolidaysQuery } from './dto/holiday.dtos.js';
import { HolidaysRepository, type NamedDay } from './holidays.repository.js';

/** Decades of them, and few enough to be read at once. */
const MOST_HOLIDAYS = 1_000;

/** Days on which the company does not work. They are marked, and nobody is late on them; what is recorded does not depend on them. */
@Injectable()
export class Holidays {
  constructor(
    private readonly transaction: TenantTransaction,
    private readonly holidays: HolidaysRepository,
    private readonly audit: CompanyAudit,
  ) {}

  /** In order. Throws VALIDATION_FAILED for a period that ends before it begins. */
  async list({ from, to }: HolidaysQuery): Promise<{ items: NamedDay[] }> {
    if (from !== undefined && to !== undefined && from > to) throw invalid([{ path: 'from', message: 'from must not be after to' }]);
    return { items: await this.transaction.run(() => this.holidays.between(from ?? null, to ?? null)) };
  }

  /**
   * All or none. A day that is one by the same name already is no change; throws CONFLICT where it has another name, and
   * VALIDATION_FAILED where there would be too many.
   */
  add(wanted: readonly NamedDay[]): Promise<{ items: NamedDay[] }> {
    return this.transaction.run(async () => {
      // In one order, so that two callers who add the same days do not wait for each other.
      const days = wanted.toSorted((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
      for (const { day, name } of days) {
        if (await this.holidays.add({ day, name })) await this.audit.write('holiday.created', day, { day, name });
        else await this.mustBeCalled(name, day);
      }
      if ((await this.holidays.count()) > MOST_HOLIDAYS) throw invalid([{ path: 'holidays', message: `a company may have at most ${MOST_HOLIDAYS} holidays` }]);
      return { items: days.map(({ day, name }) => ({ day, name })) };
    });
  }

  /** Throws NOT_FOUND. */
  async remove(day: string): Promise<void> {
    if (!isCalendarDay(day)) throw notFound();
    await this.transaction.run(async () => {
      const [holiday] = await this.holidays.between(day, day);
      if (!holiday || !(await this.holidays.remove(day))) throw notFound();
      await this.audit.write('holiday.deleted', day, { day, name: holiday.name });
    });
  }

  private async mustBeCalled(name: string, day: string): Promise<void> {
    const [holiday] = await this.holidays.between(day, day);
    if (holiday && holiday.name !== name) throw new AppError('CONFLICT', `${day} is a holiday already: ${holiday.name}`, { details: holiday });
  }
}
