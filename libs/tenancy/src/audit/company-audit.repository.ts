import { Injectable } from '@nestjs/common';
import { TenantRepository, TenantTransaction } from '#platform';
import { CompanyAuditEntry } from './company-audit-entry.entity.js';

@Injectable()
export class CompanyAuditRepository extends TenantRepository<CompanyAuditEntry> {
  constructor(transaction: TenantTransaction) {
    super(transaction, CompanyAuditEntry);
  }

  async add(entry: Omit<CompanyAuditEntry, 'companyId' | 'at'>): Promise<void> {
    await this.insert(entry);
  }
}
