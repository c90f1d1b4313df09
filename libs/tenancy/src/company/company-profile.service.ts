import { Injectable } from '@nestjs/common';
import { TenantTransaction } from '#platform';
import type { Company } from './company.entity.js';
import { CompanyRepository } from './company.repository.js';

/** A company as other features need to know it. */
export type CompanyProfile = Pick<Company, 'name' | 'email' | 'timezone' | 'status' | 'planCode'> & { readonly id: string };

@Injectable()
export class CompanyProfileService {
  constructor(
    private readonly transaction: TenantTransaction,
    private readonly companies: CompanyRepository,
  ) {}

  /** The company of this request. */
  async current(): Promise<CompanyProfile> {
    const { companyId: id, name, email, timezone, status, planCode } = await this.transaction.run(() => this.companies.current());
    return { id, name, email, timezone, status, planCode };
  }

  /** Also while it may not be served: its people are told so, instead of nothing. */
  async evenIfNotServed(companyId: string): Promise<CompanyProfile & { readonly servable: boolean }> {
    return this.transaction.runFor(companyId, async () => ({ ...(await this.current()), servable: await this.companies.servable() }));
  }
}
