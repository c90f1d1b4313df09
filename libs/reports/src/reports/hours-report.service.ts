import { Injectable } from '@nestjs/common';
import { TenantTransaction } from '#platform';
import { Presentation } from '#tenancy';
import { Costs, costsBy, type CostsOfPeriod, costsView } from '#timesheets';
import { periodKey, withCosts } from '../domain/report-costs.js';
import { UsageSumsRepository } from '../sums/usage-sums.repository.js';
import type { UsageGroup, UsageReportQuery } from './dto/report.queries.js';
import type { HoursReport, UsageRowView } from './dto/report.responses.js';
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
    private readonly presentation: Presentation,
  ) {}

  report(query: UsageReportQuery): Promise<HoursReport> {
    return this.transaction.run(async () => {
      const report = await this.usage.report(query);
      const costs = await this.costs.of({ ...query, from: report.from, to: report.to });
      if (!costs) return report;
      const names = query.groupBy === 'employee' ? await this.sums.names(costs.days.map(({ employeeId }) => employeeId)) : new Map<string, string>();
      const emptyRow = (key: string): UsageRowView => ({ key, name: names.get(key) ?? null, ...NOTHING_RECORDED });
      const rows = withCosts(report.rows, costsBy(costs.days, await this.keys(query.groupBy)), emptyRow);
      return { ...report, rows: query.groupBy === 'employee' ? rows : rows.toSorted((one, other) => (one.key < other.key ? -1 : 1)), costs: costsView(costs) };
    });
  }

  private async keys(groupBy: UsageGroup): Promise<(day: CostsOfPeriod['days'][number]) => string> {
    if (groupBy === 'employee') return ({ employeeId }) => employeeId;
    const { firstDayOfWeek } = await this.presentation.show();
    return ({ day }) => periodKey(day, groupBy, firstDayOfWeek);
  }
}
