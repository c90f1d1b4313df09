import { Injectable } from '@nestjs/common';
import { TenantTransaction } from '#platform';
import { percent } from '../domain/shares.js';
import { ReportRanges } from '../sums/report-ranges.service.js';
import { type UsageSum, UsageSumsRepository } from '../sums/usage-sums.repository.js';
import type { UsageReportQuery } from './dto/report.queries.js';
import type { UsageReport, UsageRowView } from './dto/report.responses.js';

/** Hours and activity: recorded time. What people corrected afterwards is in the timesheet. */
@Injectable()
export class UsageReports {
  constructor(
    private readonly transaction: TenantTransaction,
    private readonly ranges: ReportRanges,
    private readonly sums: UsageSumsRepository,
  ) {}

  report({ groupBy, ...asked }: UsageReportQuery): Promise<UsageReport> {
    return this.transaction.run(async () => {
      const range = await this.ranges.resolve(asked);
      const rows = groupBy === 'employee' ? await this.sums.byEmployee(range) : await this.sums.byPeriod(range, groupBy);
      const { from, to, timezone } = range;
      return { from, to, timezone, groupBy, rows: rows.map((row) => ({ key: row.key, name: row.name, ...figures(row) })), totals: figures(addUp(rows)) };
    });
  }
}

type Seconds = Pick<UsageSum, 'activeSeconds' | 'idleSeconds' | 'days' | 'sessions'>;

function figures({ activeSeconds, idleSeconds, days, sessions }: Seconds): Omit<UsageRowView, 'key' | 'name'> {
  const workedSeconds = activeSeconds + idleSeconds;
  return { workedSeconds, activeSeconds, idleSeconds, activityPercent: percent(activeSeconds, workedSeconds), days, sessions };
}

function addUp(rows: readonly Seconds[]): Seconds {
  const total = { activeSeconds: 0, idleSeconds: 0, days: 0, sessions: 0 };
  for (const row of rows) for (const key of ['activeSeconds', 'idleSeconds', 'days', 'sessions'] as const) total[key] += row[key];
  return total;
}
