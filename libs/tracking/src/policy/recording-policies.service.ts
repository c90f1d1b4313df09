import { Injectable } from '@nestjs/common';
import { TenantTransaction } from '#platform';
import { CompanyProfileService, SettingsService } from '#tenancy';
import { type RecordingPolicy, recordingPolicy } from '../domain/recording-policy.js';
import { isOutdatedPolicy } from './outdated-policy.js';

/** A policy with what `app_expect_policy` compares it by. */
export interface VersionedRecordingPolicy extends RecordingPolicy {
  readonly version: number;
  readonly timezone: string;
}

/** Each is in vain only where the policy was changed once more between reading and applying it. */
const ATTEMPTS = 5;
const REMEMBERED = 100_000;

/**
 * The policies of the companies that send something, read once and kept. A copy is never trusted: whatever is stored
 * under it calls `app_expect_policy` in its transaction, so that a change which has been committed is honoured by the
 * next request, on every replica, without being asked for. One in flight at that moment counts as before the change.
 */
@Injectable()
export class RecordingPolicies {
  private readonly known = new Map<string, VersionedRecordingPolicy>();

  constructor(
    private readonly transaction: TenantTransaction,
    private readonly settings: SettingsService,
    private readonly companies: CompanyProfileService,
  ) {}

  /** Runs `work` under the company's policy, and again under the new one where the database says that it has changed. */
  async applying<T>(companyId: string, work: (policy: VersionedRecordingPolicy) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      const policy = this.known.get(companyId) ?? (await this.load(companyId));
      try {
        return await work(policy);
      } catch (error) {
        if (!isOutdatedPolicy(error)) throw error;
        if (this.known.get(companyId) === policy) this.known.delete(companyId);
        if (attempt === ATTEMPTS) throw error;
      }
    }
  }

  /** Also where the company may not be served: what the policy is for is let in or refused by its own transaction. */
  private async load(companyId: string): Promise<VersionedRecordingPolicy> {
    const policy = await this.transaction.runFor(companyId, async () => {
      const { timezone } = await this.companies.current();
      const { version, settings } = await this.settings.policy();
      return { ...recordingPolicy(settings, timezone), version, timezone };
    });
    // Forgetting costs one more read each, so there is no need to be choosy.
    if (this.known.size >= REMEMBERED) this.known.clear();
    this.known.set(companyId, policy);
    return policy;
  }
}
