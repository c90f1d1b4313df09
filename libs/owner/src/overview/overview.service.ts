import { Injectable } from '@nestjs/common';
import { OwnerTransaction } from '#platform';
import { nearestLimit } from '../domain/attention.js';
import { standingTotals } from '../domain/standing-totals.js';
import type { AttentionRow, NearLimitRow } from '../domain/standings.js';
import { VendorSummaries } from '../summaries/vendor-summaries.service.js';
import type { AttentionResponse, NearLimitsResponse, OverviewResponse } from './dto/overview.response.js';

@Injectable()
export class OverviewService {
  constructor(
    private readonly transaction: OwnerTransaction,
    private readonly summaries: VendorSummaries,
  ) {}

  overview(): Promise<OverviewResponse> {
    return this.transaction.run(async () => {
      const { counts, trialsEnding, expired, notSynced, nearLimit } = await this.summaries.standings();
      return {
        totals: standingTotals(counts),
        attention: { trialsEnding: toAttention(trialsEnding), expired: toAttention(expired), notSynced: toAttention(notSynced), nearLimit: toNearLimits(nearLimit) },
      };
    });
  }
}

function toAttention(rows: readonly AttentionRow[]): AttentionResponse {
  return { count: rows[0]?.count ?? 0, items: rows.map(({ id, name, plan, at }) => ({ id, name, plan, at: at === null ? null : new Date(at) })) };
}

function toNearLimits(rows: readonly NearLimitRow[]): NearLimitsResponse {
  return { count: rows[0]?.count ?? 0, items: rows.map((row) => ({ id: row.id, name: row.name, plan: row.plan, ...nearestLimit(row) })) };
}
