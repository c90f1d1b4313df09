import { Injectable } from '@nestjs/common';
import { TenantTransaction } from '#platform';
import type { RuleKind } from '../domain/patterns.js';
import { percent } from '../domain/shares.js';
import { ItemSumsRepository } from '../sums/item-sums.repository.js';
import { ReportRanges } from '../sums/report-ranges.service.js';
import type { ItemReportQuery } from './dto/report.queries.js';
import type { ItemReport } from './dto/report.responses.js';

/** Seconds by application or by website. */
@Injectable()
export class ItemReports {
  constructor(
    private readonly transaction: TenantTransaction,
    private readonly ranges: ReportRanges,
    private readonly sums: ItemSumsRepository,
  ) {}

  report(kind: RuleKind, { limit, ...asked }: ItemReportQuery): Promise<ItemReport> {
    return this.transaction.run(async () => {
      const range = await this.ranges.resolve(asked);
      const { items, count, totalSeconds } = await this.sums.longest(kind, range, limit);
      const { from, to, timezone } = range;
      return { from, to, timezone, rows: items.map(({ name, seconds }) => ({ name, seconds, percent: percent(seconds, totalSeconds) })), count, totalSeconds };
    });
  }
}
