import { Injectable } from '@nestjs/common';
import { TenantTransaction } from '#platform';
import type { VersionedRecordingPolicy } from './recording-policies.service.js';

/** Inside a tenant transaction. */
@Injectable()
export class ExpectedPolicy {
  constructor(private readonly transaction: TenantTransaction) {}

  /** Throws what makes `RecordingPolicies` try again where this is not the company's policy any more. */
  async expect({ version, timezone }: VersionedRecordingPolicy): Promise<void> {
    await this.transaction.manager.query('SELECT app_expect_policy($1, $2, $3)', [this.transaction.companyId, version, timezone]);
  }
}
