import { Injectable } from '@nestjs/common';
import { TenantTransaction } from '#platform';
import { companyItemDrift, storeCompanyItemDays } from './company-item-days.sql.js';
import { APPLICATION_DAYS, itemDrift, storeItemDays, WEBSITE_DAYS } from './item-days.sql.js';
import type { Drift, EmployeeDay } from './usage-days.repository.js';

const KINDS = [APPLICATION_DAYS, WEBSITE_DAYS].map((items) => ({
  store: { name: `aggregation_${items.kind}_days`, text: storeItemDays(items) },
  drift: itemDrift(items),
  storeOfCompany: { name: `aggregation_company_${items.kind}_days`, text: storeCompanyItemDays(items) },
  companyDrift: companyItemDrift(items),
}));

/** Applications and websites of the days of the company whose transaction is open. */
@Injectable()
export class ItemDaysRepository {
  constructor(private readonly transaction: TenantTransaction) {}

  /** Recomputes and stores these employee days, then the company days that they belong to. */
  async store(days: readonly EmployeeDay[]): Promise<void> {
    if (days.length === 0) return;
    for (const { store } of KINDS) await this.transaction.prepared(store, [days.map(({ employeeId }) => employeeId), days.map(({ day }) => day)]);
    await this.storeCompanyDays([...new Set(days.map(({ day }) => day))]);
  }

  async storeCompanyDays(days: readonly string[]): Promise<void> {
    if (days.length === 0) return;
    for (const { storeOfCompany } of KINDS) await this.transaction.prepared(storeOfCompany, [days]);
  }

  async drift(day: string): Promise<Drift[]> {
    const found: Drift[] = [];
    for (const { drift } of KINDS) found.push(...(await this.query<Drift>(drift, [day])));
    return found;
  }

  async companyDrift(day: string): Promise<Drift[]> {
    const found: Drift[] = [];
    for (const { companyDrift } of KINDS) found.push(...(await this.query<Drift>(companyDrift, [[day]])));
    return found;
  }

  private query<R>(sql: string, parameters: readonly unknown[]): Promise<R[]> {
    return this.transaction.manager.query<R[]>(sql, [this.transaction.companyId, ...parameters]);
  }
}
