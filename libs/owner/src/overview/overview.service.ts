import { Injectable } from '@nestjs/common';
import { OwnerTransaction } from '#platform';
import { nearestLimit } from '../domain/attention.js';
import { standingTotals } from '../domain/standing-totals.js';
import { VendorSummaries } from '../summaries/vendor-summaries.service.js';
import type { AttentionResponse, NearLimitsResponse, OverviewResponse } from './dto/overview.response.js';
import { type AttentionRow, type NearLimitRow, OverviewRepository } from './overview.repository.js';

@Injectable()
export class OverviewService {
  constructor(
    private readonly transaction: OwnerTransaction,
    private readonly companies: OverviewRepository,
    private readonly summaries: VendorSummaries,
  ) {}

  overview(): Promise<OverviewResponse> {
    return this.transaction.run(async () => {
      await this.summaries.ensure('LIST');
      return {
        totals: standingTotals(await this.companies.totals()),
      attention: {
        trialsEnding: toAttention(await this.companies.trialsEnding()),
        expired: toAttention(await this.companies.expired()),
        notSynced: toAttention(await this.companies.notSynced()),
        nearLimit: toNearLimits(await this.companies.nearLimit()),
      },
      };
    });
  }
}

function toAttention(rows: AttentionRow[]): AttentionResponse {
  return { count: rows[0]?.count ?? 0, items: rows.map(({ id, name, plan, at }) => ({ id, name, plan, at })) };
}

function toNearLimits(rows: NearLimitRow[]): NearLimitsResponse {
  return { count: rows[0]?.count ?? 0, items: rows.map((row) => ({ id: row.id, name: row.name, plan: row.plan, ...nearestLimit(row) })) };
}
