import { Injectable } from '@nestjs/common';
import { TenantRepository, TenantTransaction } from '#platform';
import { CompanySettings } from './company-settings.entity.js';
import type { PolicyColumns } from './policy-columns.js';

@Injectable()
export class CompanySettingsRepository extends TenantRepository<CompanySettings> {
  constructor(transaction: TenantTransaction) {
    super(transaction, CompanySettings);
  }

  async current(): Promise<CompanySettings> {
    const settings = await this.findOne({});
    if (!settings) throw new Error('A company always has settings');
    return settings;
  }

  /** Until the transaction ends, nobody else changes them. */
  async lock(): Promise<void> {
    await this.query('SELECT 1 FROM company_settings WHERE company_id = $1 FOR UPDATE');
  }

  async replace(policy: PolicyColumns): Promise<void> {
    await this.update({}, { ...policy, policyVersion: () => 'policy_version + 1', updatedAt: () => 'now()' });
  }
}
