import { Injectable } from '@nestjs/common';
import { TenantRepository, TenantTransaction } from '#platform';
import { CompanySettings } from './company-settings.entity.js';

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
}
