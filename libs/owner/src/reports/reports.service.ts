import { Injectable, type StreamableFile } from '@nestjs/common';
import { csvDocument, csvFile, FactCache, invalid, OwnerTransaction } from '#platform';
import * as figures from '../domain/report-figures.js';
import { reportTable } from '../domain/report-tables.js';
import { planCounts, servedSeats } from '../domain/standing-counts.js';
import { standingTotals } from '../domain/standing-totals.js';
import { type Period, periodOf, periodProblems } from '../domain/usage-days.js';
import { VendorSummaries } from '../summaries/vendor-summaries.service.js';
import type { ReportTableQuery } from './dto/reports.query.js';
import type { ReportsResponse } from './dto/reports.response.js';
import { ReportsRepository } from './reports.repository.js';

type Past = Pick<ReportsResponse, 'topCompanies' | 'trialConversion' | 'churnByMonth' | 'growth'>;
const PASTS_KEPT = 200;

/** What is as of now is of one instant, seconds ago and after the vendor's latest deed; what is of a period is of the summaries, a minute old or so. */
@Injectable()
export class ReportsService {
  private readonly pasts = new FactCache<Past>(PASTS_KEPT);

  constructor(
    private readonly transaction: OwnerTransaction,
    private readonly counts: ReportsRepository,
    private readonly summaries: VendorSummaries,
  ) {}

  reports(asked: Partial<Period>): Promise<ReportsResponse> {
    return this.transaction.run(async () => {
      const now = await this.counts.now();
      const period = periodOf(asked, now.toISOString().slice(0, 10));
      const problems = periodProblems(period);
      if (problems.length > 0) throw invalid(problems);
      const version = await this.summaries.ensureReports();
      return { period, ...(await this.asOfNow()), ...(await this.past(period, version)) };
    });
  }

  async csv({ section, ...asked }: ReportTableQuery): Promise<StreamableFile> {
    const report = await this.reports(asked);
    const { header, rows } = reportTable(section, report);
    return csvFile(`${section}-${report.period.from}-to-${report.period.to}`, csvDocument(header, rows));
  }

  private async asOfNow(): Promise<Pick<ReportsResponse, 'status' | 'plans' | 'revenue' | 'subscriptionHealth' | 'averageEmployees'>> {
    const { counts } = await this.summaries.standings();
    const [status, plans] = [standingTotals(counts), planCounts(counts)];
    const mrr = figures.monthlyRevenue(plans);
    return {
      status,
      plans: figures.planDistribution(plans),
      revenue: { mrr, arr: figures.annualRevenue(mrr), potential: figures.revenuePotential(plans), averagePerCompany: figures.averageRevenue(mrr, plans) },
      subscriptionHealth: figures.subscriptionHealth(status),
      averageEmployees: figures.averageEmployees(servedSeats(counts), status),
    };
  }

  /** The same as long as the summaries are: the company of most use is looked for among all of them once a version, not once a look. */
  private async past(period: Period, version: string): Promise<Past> {
    const name = Buffer.from(`${version} ${period.from} ${period.to}`);
    const past = await this.pasts.lookUp(name, async () => ({ ...(await this.ofPeriod(period)), ...(await this.byMonth(period.to)) }));
    if (!past) throw new Error('There is always a past');
    return past;
  }

  private async ofPeriod(period: Period): Promise<Pick<ReportsResponse, 'topCompanies' | 'trialConversion'>> {
    const top = await this.counts.top(period);
    const trials = await this.counts.trials(period);
    return {
      topCompanies: top.map(({ id, name, activeSeconds }) => ({ id, name, activeMinutes: Math.round(activeSeconds / 60) })),
      trialConversion: { ...trials, percent: figures.trialConversion(trials) },
    };
  }

  private async byMonth(to: string): Promise<Pick<ReportsResponse, 'churnByMonth' | 'growth'>> {
    const shown = figures.monthsUpTo(to);
    const months = await this.counts.months();
    return {
      churnByMonth: figures.churnByMonth(shown, await this.counts.paying(shown)),
      growth: figures.growthByMonth(shown, months, months),
    };
  }
}
