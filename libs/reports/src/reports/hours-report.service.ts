import { Injectable } from '@nestjs/common';
import { TenantTransaction } from '#platform';
import { Presentation } from '#tenancy';
import { Costs, costsView, type RecordedAtHand } from '#timesheets';
import { byPeriod, withCosts } from '../domain/report-costs.js';
import type { Days } from '../domain/report-days.js';
import { eachWorked } from '../domain/usage-packs.js';
import { UsagePacksRepository } from '../sums/usage-packs.repository.js';
import { UsageSumsRepository } from '../sums/usage-sums.repository.js';
import type { UsageGroup, UsageReportQuery } from './dto/report.queries.js';
import type { HoursReport, UsageReport, UsageRowView } from './dto/report.responses.js';
import { UsageReports } from './usage-report.service.js';

const NOTHING_RECORDED = { workedSeconds: 0, activeSeconds: 0, idleSeconds: 0, activityPercent: null, days: 0, sessions: 0 };

/** Recorded time, and for who may know it what the work cost. */
@Injectable()
export class HoursReports {
  constructor(
    private readonly transaction: TenantTransaction,
    private readonly usage: UsageReports,
    private readonly sums: UsageSumsRepository,
    private readonly costs: Costs,
    private readonly packs: UsagePacksRepository,
    private readonly presentation: Presentation,
  ) {}

  report(query: UsageReportQuery): Promise<HoursReport> {
    return this.transaction.run(async () => {
      const report = await this.usage.report(query);
      const period = { from: report.from, to: report.to };
      const costs = await this.costs.sums({ ...query, ...period }, query.groupBy === 'employee' ? 'employee' : 'day', query.employeeId === undefined ? () => this.packed(period) : undefined);
      if (!costs) return report;
      const names = query.groupBy === 'employee' ? await this.namesBeside(report, costs.sums) : new Map<string, string>();
      const emptyRow = (key: string): UsageRowView => ({ key, name: names.get(key) ?? null, ...NOTHING_RECORDED });
      const rows = withCosts(report.rows, await this.lines(costs.sums, query.groupBy), emptyRow);
      return { ...report, rows: query.groupBy === 'employee' ? rows : rows.toSorted((one, other) => (one.key < other.key ? -1 : 1)), costs: costsView(costs) };
    });
  }

  /** Of those who cost something and have no line: who did has brought the name along. */
  private async namesBeside({ rows }: UsageReport, sums: ReadonlyMap<string, number>): Promise<ReadonlyMap<string, string>> {
    const known = new Set(rows.map(({ key }) => key));
    const unknown = [...sums.keys()].filter((id) => !known.has(id));
    return unknown.length === 0 ? new Map() : this.sums.names(unknown);
  }

  private async packed(period: Days): Promise<RecordedAtHand> {
    const { packs, left } = await this.packs.worked(period);
    return { days: packs, left, each: (take) => packs.forEach((pack) => eachWorked(pack, period.from, take)) };
  }

  /** What has been added up by employee or by day, by the lines of the report. */
  private async lines(sums: ReadonlyMap<string, number>, groupBy: UsageGroup): Promise<ReadonlyMap<string, number>> {
    return groupBy === 'employee' ? sums : byPeriod(sums, groupBy, (await this.presentation.show()).firstDayOfWeek);
  }
}
