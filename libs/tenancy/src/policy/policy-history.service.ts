import { Injectable } from '@nestjs/common';
import { requestContext, TenantTransaction } from '#platform';
import { CompanySettingsRepository } from '../company/company-settings.repository.js';
import { policyChanges, toColumns, toCompanyPolicy } from '../company/policy-columns.js';
import type { MyPolicyResponse, PolicyHistoryResponse, PolicyVersionResponse } from './dto/policy.responses.js';
import type { PolicyHistoryQuery } from './dto/policy-history.query.js';
import { type ListedPolicyVersion, PolicyVersionsRepository } from './policy-versions.repository.js';

/** Every policy that a company had since its history is kept. Insert-only: whoever was recorded can see by what. */
@Injectable()
export class PolicyHistory {
  constructor(
    private readonly transaction: TenantTransaction,
    private readonly settings: CompanySettingsRepository,
    private readonly versions: PolicyVersionsRepository,
  ) {}

  /** Before the first change of a company, so that what it began with is in its history. In the transaction of the change. */
  async keepPresent(): Promise<void> {
    await this.keep(null, null);
  }

  /** After a change, in its transaction. */
  async keepChanged(): Promise<void> {
    const context = requestContext();
    await this.keep(context?.accountId ?? null, context?.actor ?? 'the service');
  }

  /** The policy of now, and since when it is. */
  present(): Promise<MyPolicyResponse> {
    return this.transaction.run(async () => {
      const row = await this.settings.current();
      const [latest] = await this.versions.list(null, 1);
      const known = latest?.version === row.policyVersion ? latest : null;
      return { policy: toCompanyPolicy(row), version: row.policyVersion, since: known?.since ?? row.updatedAt, by: known?.by ?? null };
    });
  }

  /** Newest first; each with what it changed of the one before. Of a company that never changed its policy, that one. */
  list({ before, limit }: PolicyHistoryQuery): Promise<PolicyHistoryResponse> {
    return this.transaction.run(async () => {
      // One more than is shown: it tells what the last one changed, and that another page follows.
      const rows = await this.versions.list(before ?? null, limit + 1);
      if (rows.length === 0 && before === undefined) rows.push(await this.begunWith());
      const items = rows.slice(0, limit).map((row, index) => toResponse(row, rows[index + 1]));
      return { items, nextBefore: rows.length > limit ? (items.at(-1)?.version ?? null) : null };
    });
  }

  private async keep(byAccountId: string | null, byName: string | null): Promise<void> {
    const row = await this.settings.current();
    await this.versions.add({ version: row.policyVersion, since: byName === null ? row.updatedAt : null, byAccountId, byName, policy: toCompanyPolicy(row) });
  }

  private async begunWith(): Promise<ListedPolicyVersion> {
    const row = await this.settings.current();
    return { version: row.policyVersion, since: row.updatedAt, by: null, policy: toCompanyPolicy(row) };
  }
}

function toResponse({ version, since, by, policy }: ListedPolicyVersion, before: ListedPolicyVersion | undefined): PolicyVersionResponse {
  return { version, since, by, policy, changes: before ? policyChanges(toColumns(before.policy), toColumns(policy)) : null };
}
