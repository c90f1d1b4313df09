import { Injectable } from '@nestjs/common';
import { TenantRepository, TenantTransaction } from '#platform';
import { Company } from './company.entity.js';

/** What an admin may change of the company. */
export type CompanyChanges = Partial<Pick<Company, 'email' | 'contactPerson' | 'contactPhone' | 'timezone'>>;

@Injectable()
export class CompanyRepository extends TenantRepository<Company> {
  constructor(transaction: TenantTransaction) {
    super(transaction, Company);
  }

  async current(): Promise<Company> {
    const company = await this.findOne({});
    if (!company) throw new Error('The company of this transaction is always there');
    return company;
  }

  async change(changes: CompanyChanges): Promise<void> {
    await this.update({}, { ...changes, updatedAt: () => 'now()' });
  }

  /** As `app_servable` says, by the database's clock. */
  async servable(): Promise<boolean> {
    const [row] = await this.query<{ servable: boolean }>(
      'SELECT app_servable(status, trial_ends_at, subscription_expires_at) AS servable FROM company WHERE company_id = $1',
    );
    return row?.servable ?? false;
  }

  async knowsTimezone(name: string): Promise<boolean> {
    const rows = await this.query<object>('SELECT 1 FROM pg_timezone_names WHERE name = $2 AND $1::uuid IS NOT NULL', [name]);
    return rows.length > 0;
  }

  /** Bytes of screenshots that count against the plan. */
  async storedBytes(): Promise<number> {
    const [row] = await this.query<{ used: string }>('SELECT used_bytes AS used FROM company_storage WHERE company_id = $1');
    return Number(row?.used ?? 0);
  }
}
