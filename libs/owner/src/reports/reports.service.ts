import { Injectable, type StreamableFile } from '@nestjs/common';
import { csvDocument, csvFile, invalid, OwnerTransaction } from '#platform';
import * as figures from '../domain/report-figures.js';
import { reportTable } from '../domain/report-tables.js';
import { standingTotals } from '../domain/standing-totals.js';
import { type Period, periodOf, periodProblems } from '../domain/usage-days.js';
import { OverviewRepository } from '../overview/overview.repository.js';
import type { ReportTableQuery } from './dto/reports.query.js';
import type { ReportsResponse } from './dto/reports.response.js';
import { ReportsRepository } from './reports.repository.js';

/** All figures of one answer are of one instant: the transaction's. */
@Injectable()
export class ReportsService {
  constructor(
    private readonly transaction: OwnerTransaction,
    private readonly companies: OverviewRepository,
    private readonly counts: ReportsRepository,
  ) {}

  reports(asked: Partial<Period>): Promise<ReportsResponse> {
    return this.transaction.run(async () => {
      const now = await this.counts.now();
      const period = periodOf(asked, now.toISOString().slice(0, 10));
      const problems = periodProblems(period);
      if (problems.length > 0) throw invalid(problems);
      return { period, ...(await this.asOfNow()), ...(await this.ofPeriod(period)), ...(await this.byMonth(period.to, now)) };
    });
  }

  async csv({ section, ...asked }: ReportTableQuery): Promise<StreamableFile> {
    const report = await this.reports(asked);
    const { header, rows } = reportTable(section, report);
    return csvFile(`${section}-${report.period.from}-to-${report.period.to}`, csvDocument(header, rows));
  }

  private async asOfNow(): Promise<Pick<ReportsResponse, 'status' | 'plans' | 'revenue' | 'subscriptionHealth' | 'averageEmployees'>> {
    const status = standingTotals(await this.companies.totals());
    const plans = await this.counts.plans();
    const mrr = figures.monthlyRevenue(plans);
    return {
      status,
      plans: figures.planDistribution(plans),
      revenue: { mrr, arr: figures.annualRevenue(mrr), potential: figures.revenuePotential(plans), averagePerCompany: figures.averageRevenue(mrr, plans) },
      subscriptionHealth: figures.subscriptionHealth(status),
      averageEmployees: figures.averageEmployees(await this.counts.servedSeats(), status),
    };
  }

  private async ofPeriod(period: Period): Promise<Pick<ReportsResponse, 'topCompanies' | 'trialConversion'>> {
    const top = await this.counts.top(period);
    const trials = await this.counts.trials(period);
    return {
      topCompanies: top.map(({ id, name, activeSeconds }) => ({ id, name, activeMinutes: Math.round(activeSeconds / 60) })),
      trialConversion: { ...trials, percent: figures.trialConversion(trials) },
    };
  }

  private async byMonth(to: string, now: Date): Promise<Pick<ReportsResponse, 'churnByMonth' | 'growth'>> {
    const months = figures.monthsUpTo(to);
    // One more than the months: where the last one ends. What is still to come is not known: it is as it is now.
    const starts = months.map((month) => new Date(`${month}-01T00:00:00.000Z`));
    const last = starts.at(-1) ?? now;
    const ends = new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth() + 1, 1));
    const instants = [...starts, ends].map((at) => (at > now ? now : at));
    const days = { from: `${months[0] ?? ''}-01`, to: new Date(ends.getTime() - 1).toISOString().slice(0, 10) };
    return {
      churnByMonth: figures.churnByMonth(months, await this.counts.paying(instants)),
      growth: figures.growthByMonth(months, await this.counts.changes(), await this.counts.use(days)),
    };
  }
}
