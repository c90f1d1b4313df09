import { Injectable } from '@nestjs/common';
import { CompanyProfileService } from '#tenancy';
import type { Days } from '../domain/report-days.js';
import { ItemReports } from '../reports/item-report.service.js';
import { ProductivityReports } from '../reports/productivity-report.service.js';
import { UsageReports } from '../reports/usage-report.service.js';

export interface WeekInFigures {
  readonly company: string;
  readonly workedSeconds: number;
  readonly activeSeconds: number;
  readonly activityPercent: number | null;
  readonly people: number;
  /** Null where the company has no rules that found anything. */
  readonly productivePercent: number | null;
  readonly applications: { name: string; seconds: number }[];
  readonly websites: { name: string; seconds: number }[];
}

const SHOWN = 5;

/** A week in a few figures. Inside the company's transaction. */
@Injectable()
export class ReportsOfWeek {
  constructor(
    private readonly companies: CompanyProfileService,
    private readonly usage: UsageReports,
    private readonly items: ItemReports,
    private readonly productivity: ProductivityReports,
  ) {}

  async of(days: Days): Promise<WeekInFigures> {
    const { name: company } = await this.companies.current();
    const { rows, totals } = await this.usage.report({ ...days, groupBy: 'employee' });
    const applications = await this.items.report('APPLICATION', { ...days, limit: SHOWN });
    const websites = await this.items.report('WEBSITE', { ...days, limit: SHOWN });
    const { totals: by } = await this.productivity.report({ ...days, groupBy: 'day' });
    const { workedSeconds, activeSeconds, activityPercent } = totals;
    const judged = by.productiveSeconds + by.unproductiveSeconds > 0;
    return {
      company, workedSeconds, activeSeconds, activityPercent, people: rows.length,
      productivePercent: judged ? by.productivePercent : null, applications: applications.rows, websites: websites.rows,
    };
  }
}
