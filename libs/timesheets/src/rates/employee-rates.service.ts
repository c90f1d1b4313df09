import { Injectable } from '@nestjs/common';
import { AppError, notFound, TenantTransaction } from '#platform';
import { CompanyAudit, MembersService, Presentation } from '#tenancy';
import { callerId } from '../caller.js';
import type { EmployeeRatesResponse, SetRateBody } from './dto/employee-rate.dtos.js';
import { EmployeeRatesRepository } from './employee-rates.repository.js';

/** What an hour of each employee's work costs. A change is a further row: what a day cost stays what it was. */
@Injectable()
export class EmployeeRates {
  constructor(
    private readonly transaction: TenantTransaction,
    private readonly rates: EmployeeRatesRepository,
    private readonly members: MembersService,
    private readonly presentation: Presentation,
    private readonly audit: CompanyAudit,
  ) {}

  /** Throws NOT_FOUND, the same for another company's. */
  history(employeeId: string): Promise<EmployeeRatesResponse> {
    return this.transaction.run(async () => {
      await this.members.byId(employeeId);
      const { currency } = await this.presentation.show();
      return { currency, items: await this.rates.history(employeeId) };
    });
  }

  /**
   * Throws NOT_FOUND, and CONFLICT for who was removed, and where the company's currency is another one by now. What is the
   * same already is no change. The audit, which viewers read, tells that it was set and from when, not the amount.
   */
  set(employeeId: string, { amount, currency, validFrom }: SetRateBody): Promise<EmployeeRatesResponse> {
    return this.transaction.run(async () => {
      const status = await this.rates.lockEmployee(employeeId);
      if (status === null) throw notFound();
      if (status === 'REMOVED') throw new AppError('CONFLICT', 'They are no longer in the company');
      const { currency: present, items } = await this.history(employeeId);
      if (currency !== present) throw new AppError('CONFLICT', `The company’s currency is ${present}`, { details: { currency: present } });
      const before = items.find((rate) => rate.validFrom === validFrom);
      if (before?.amount === amount && before.currency === currency) return { currency, items };
      await this.rates.add(employeeId, { validFrom, amount, currency }, callerId());
      await this.audit.write(amount === null ? 'rate.ended' : 'rate.set', employeeId, { validFrom });
      return this.history(employeeId);
    });
  }
}
