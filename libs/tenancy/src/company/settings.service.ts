import { Injectable } from '@nestjs/common';
import type { CompanyPolicy, RecordingSettings } from '#contracts';
import { TenantTransaction } from '#platform';
import { CompanyAudit } from '../audit/company-audit.service.js';
import { PolicyHistory } from '../policy/policy-history.service.js';
import { CompanySettingsRepository } from './company-settings.repository.js';
import { policyChanges, toColumns, toCompanyPolicy, toSettings } from './policy-columns.js';

/** A policy with the number that the next change of it raises. */
export interface VersionedPolicy {
  readonly version: number;
  readonly settings: RecordingSettings;
}

/** A whole policy; without the permission, which is no part of what is recorded, it stays as it was. */
type WantedPolicy = RecordingSettings & Partial<CompanyPolicy>;

/** The company's recording policy. */
@Injectable()
export class SettingsService {
  constructor(
    private readonly transaction: TenantTransaction,
    private readonly settings: CompanySettingsRepository,
    private readonly audit: CompanyAudit,
    private readonly history: PolicyHistory,
  ) {}

  /** As trackers are told it. */
  async current(): Promise<RecordingSettings> {
    return (await this.policy()).settings;
  }

  /** As the company's people see it. */
  whole(): Promise<CompanyPolicy> {
    return this.transaction.run(async () => toCompanyPolicy(await this.settings.current()));
  }

  /** For whoever keeps a copy: one with a lower version is old. */
  async policy(): Promise<VersionedPolicy> {
    const row = await this.transaction.run(() => this.settings.current());
    return { version: row.policyVersion, settings: toSettings(row) };
  }

  /**
   * Replaces the whole policy. The version goes up in the same UPDATE, and the audit says what differs from what;
   * what it was
   * and what it is are kept; the same policy again is no change. Changes at the same time follow one another.
   */
  change(wanted: WantedPolicy): Promise<CompanyPolicy> {
    return this.transaction.run(async () => {
      await this.settings.lock();
      const before = await this.settings.current();
      const { employeesMayDeleteScreenshots = before.employeesMayDeleteScreenshots } = wanted;
      const columns = toColumns({ ...wanted, employeesMayDeleteScreenshots });
      const details = policyChanges(before, columns);
      if (details) {
        await this.history.keepPresent();
        await this.settings.replace(columns);
        await this.history.keepChanged();
        await this.audit.write('settings.changed', this.transaction.companyId, details);
      }
      return this.whole();
    });
  }
}
