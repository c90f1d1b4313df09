import { Injectable } from '@nestjs/common';
import { TenantTransaction } from '#platform';
import { callerId } from '../caller.js';
import { rulesOfTeam } from '../domain/categories.js';
import type { ReportPeriodQuery } from '../reports/dto/report.queries.js';
import { ProductivityReports } from '../reports/productivity-report.service.js';
import { RulesRepository } from '../rules/rules.repository.js';
import { ProductivityRepository } from '../sums/productivity.repository.js';
import type { MyProductivityResponse, MyRulesResponse } from './dto/my-productivity.dtos.js';

/** What the caller's own time counts as, and by what. The figures are those of the company's report on the caller. */
@Injectable()
export class OwnProductivity {
  constructor(
    private readonly transaction: TenantTransaction,
    private readonly reports: ProductivityReports,
    private readonly rules: RulesRepository,
    private readonly productivity: ProductivityRepository,
  ) {}

  /** Throws VALIDATION_FAILED for a period that ends before it starts or is too long. */
  async report(query: ReportPeriodQuery): Promise<MyProductivityResponse> {
    const { from, to, timezone, rows, totals } = await this.reports.report({ ...query, employeeId: callerId(), groupBy: 'day' });
    const days = rows.map(({ key: day, productiveSeconds, neutralSeconds, unproductiveSeconds, productivePercent }) => ({ day, productiveSeconds, neutralSeconds, unproductiveSeconds, productivePercent }));
    return { from, to, timezone, days, totals };
  }

  applied(): Promise<MyRulesResponse> {
    return this.transaction.run(async () => {
      const rules = rulesOfTeam(await this.rules.all(), await this.productivity.teamOf(callerId()));
      return { items: rules.map(({ kind, pattern, category, teamName: team }) => ({ kind, pattern, category, team })) };
    });
  }
}
