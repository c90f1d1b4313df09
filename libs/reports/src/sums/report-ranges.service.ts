import { Injectable } from '@nestjs/common';
import { invalid, TenantTransaction } from '#platform';
import { CompanyProfileService, MembersService, RecordViews, Teams } from '#tenancy';
import { addDays, partsOfPeriod, periodProblem } from '../domain/report-days.js';
import type { ReportRange } from './report-range.js';

export interface AskedRange {
  readonly from?: string;
  readonly to?: string;
  readonly employeeId?: string;
  readonly team?: string;
}

/** Without days: today and the six before. */
const DEFAULT_DAYS = 7;

/**
 * What a query asks for, checked; and one person whom alone it asks for is told of the look. Every report begins here, so none
 * of them can forget that. Inside the tenant transaction of the report.
 */
@Injectable()
export class ReportRanges {
  constructor(
    private readonly transaction: TenantTransaction,
    private readonly companies: CompanyProfileService,
    private readonly members: MembersService,
    private readonly teams: Teams,
    private readonly views: RecordViews,
  ) {}

  /** Throws NOT_FOUND for a stranger or a strange team, VALIDATION_FAILED for a period that ends before it starts or is too long. */
  async resolve({ from: first, to: last, employeeId, team }: AskedRange): Promise<ReportRange> {
    if (employeeId !== undefined) await this.members.byId(employeeId);
    await this.teams.require(team);
    await this.views.noteNarrowed({ employeeId, team });
    const { timezone } = await this.companies.current();
    const to = last ?? (await this.today(timezone));
    const from = first ?? addDays(to, 1 - DEFAULT_DAYS);
    const problem = periodProblem({ from, to });
    if (problem) throw invalid([{ path: 'from', message: problem }]);
    return { from, to, timezone, employeeId: employeeId ?? null, teamId: team ?? null, parts: partsOfPeriod({ from, to }, await this.summedMonths(from, to)) };
  }

  private async today(timezone: string): Promise<string> {
    const [row] = await this.transaction.manager.query<{ day: string }[]>('SELECT (now() AT TIME ZONE $1)::date::text AS day', [timezone]);
    return row?.day ?? '';
  }

  private async summedMonths(from: string, to: string): Promise<string[]> {
    const rows = await this.transaction.manager.query<{ month: string }[]>(
      'SELECT month::text FROM usage_month WHERE company_id = $1 AND month BETWEEN $2::date AND $3::date',
      [this.transaction.companyId, from, to],
    );
    return rows.map(({ month }) => month);
  }
}
