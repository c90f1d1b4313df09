import { Injectable } from '@nestjs/common';
import type { CompanyPolicy } from '#contracts';
import { TenantRepository, TenantTransaction } from '#platform';
import { PolicyVersion } from './policy-version.entity.js';

export interface ListedPolicyVersion {
  readonly version: number;
  readonly since: Date;
  /** The member's name where who set it still is one, else as the audit named them. */
  readonly by: string | null;
  readonly policy: CompanyPolicy;
}

@Injectable()
export class PolicyVersionsRepository extends TenantRepository<PolicyVersion> {
  constructor(transaction: TenantTransaction) {
    super(transaction, PolicyVersion);
  }

  /** One of this version stays as it is. */
  async add({ version, since, byAccountId, byName, policy }: Omit<PolicyVersion, 'companyId' | 'since'> & { since: Date | null }): Promise<void> {
    await this.query(
      `INSERT INTO policy_version (company_id, version, since, by_account_id, by_name, policy)
       VALUES ($1, $2, coalesce($3, now()), $4, $5, $6) ON CONFLICT (company_id, version) DO NOTHING`,
      [version, since, byAccountId, byName, JSON.stringify(policy)],
    );
  }

  /** Newest first, below a version where one is given. */
  list(below: number | null, limit: number): Promise<ListedPolicyVersion[]> {
    return this.query<ListedPolicyVersion>(
      `SELECT v.version, v.since, coalesce(m.name, v.by_name) AS by, v.policy
       FROM policy_version v LEFT JOIN membership m ON m.company_id = $1 AND m.account_id = v.by_account_id
       WHERE v.company_id = $1 AND ($2::integer IS NULL OR v.version < $2) ORDER BY v.version DESC LIMIT $3`,
      [below, limit],
    );
  }
}
