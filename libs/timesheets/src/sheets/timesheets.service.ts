import { Injectable } from '@nestjs/common';
import { invalid, TenantTransaction } from '#platform';
import { CompanyProfileService } from '#tenancy';
import { callerId } from '../caller.js';
import { ManualDaysRepository } from '../corrections/manual-days.repository.js';
import { costsView } from '../costs/costs.response.js';
import { Costs, type CostsOfPeriod } from '../costs/costs.service.js';
import { type Days, FILE_MAX_DAYS, periodOf, periodProblem, SHEET_MAX_DAYS } from '../domain/period.js';
import { type DayWorked, recordedSeconds, sum, type Worked, workedSeconds } from '../domain/sheet.js';
import type { CompanyTimesheetQuery, TimesheetFileQuery, TimesheetQuery } from './dto/timesheet.queries.js';
import type { MyTimesheetResponse, TimesheetDay, TimesheetResponse, TimesheetTotals } from './dto/timesheet.responses.js';
import { PeopleAskedFor } from './people-asked-for.service.js';
import { type Line, type Sheet, TimesheetsRepository } from './timesheets.repository.js';

/** All lines of a period, for a file. */
export interface WholeSheet {
  readonly company: string;
  readonly period: Days;
  readonly lines: readonly Line[];
  /** Null where the file has none. */
  readonly costs: CostsOfPeriod | null;
}

/** More people than any plan has. */
const EVERYBODY = 100_000;

/** Timesheets of the company and of the caller. Each call is one tenant transaction; manual days are brought up to date first. */
@Injectable()
export class Timesheets {
  constructor(
    private readonly transaction: TenantTransaction,
    private readonly companies: CompanyProfileService,
    private readonly people: PeopleAskedFor,
    private readonly days: ManualDaysRepository,
    private readonly sheets: TimesheetsRepository,
    private readonly costs: Costs,
  ) {}

  /** Throws NOT_FOUND for an employee or a team of nobody or of another company, VALIDATION_FAILED for a period that is none or too long. */
  ofCompany(query: CompanyTimesheetQuery): Promise<TimesheetResponse> {
    const { page, limit } = query;
    return this.transaction.run(async () => {
      await this.people.mustBeKnown(query);
      const { period, timezone } = await this.period(query, SHEET_MAX_DAYS);
      const { total, items, days } = await this.sheets.sheet({ ...query, ...period, offset: (page - 1) * limit });
      await this.people.tell(query, items);
      const costs = await this.costs.sums({ ...query, ...period }, 'employee');
      return {
        ...period,
        timezone,
        items: items.map(({ employee, days: own }) => ({ employee, days: own.map(dayView), totals: totalsOf(own), ...(costs && { cost: costs.sums.get(employee.id) ?? null }) })),
        days: days.map(dayView),
        totals: totalsOf(days),
        ...(costs && { costs: costsView(costs) }),
        total,
        page,
        limit,
      };
    });
  }

  own(query: TimesheetQuery): Promise<MyTimesheetResponse> {
    return this.transaction.run(async () => {
      const { period, timezone } = await this.period(query, SHEET_MAX_DAYS);
      const { days } = await this.line(period);
      return { ...period, timezone, days: days.map(dayView), totals: totalsOf(days) };
    });
  }

  /** Throws as `ofCompany`. */
  wholeOfCompany(query: TimesheetFileQuery): Promise<WholeSheet> {
    return this.transaction.run(async () => {
      await this.people.mustBeKnown(query);
      const { period, company } = await this.period(query, FILE_MAX_DAYS);
      const { items } = await this.sheets.sheet({ ...query, ...period, limit: EVERYBODY, offset: 0 });
      await this.people.tell(query, items);
      return { company, period, lines: items, costs: await this.costs.of({ ...query, ...period }) };
    });
  }

  wholeOwn(query: TimesheetQuery): Promise<WholeSheet> {
    return this.transaction.run(async () => {
      const { period, company } = await this.period(query, FILE_MAX_DAYS);
      return { company, period, lines: (await this.line(period)).items, costs: null };
    });
  }

  private line(period: Days): Promise<Sheet> {
    return this.sheets.sheet({ ...period, employeeId: callerId(), limit: 1, offset: 0 });
  }

  private async period({ from, to }: TimesheetQuery, maximum: number): Promise<{ period: Days; timezone: string; company: string }> {
    const { timezone, name: company } = await this.companies.current();
    const period = periodOf(await this.sheets.today(timezone), from, to);
    const problem = periodProblem(period, maximum);
    if (problem) throw invalid([{ path: 'from', message: problem }]);
    await this.days.refresh(period.from, period.to);
    return { period, timezone, company };
  }
}

const dayView = ({ day, ...worked }: DayWorked): TimesheetDay => ({ day, ...totals(worked) });
const totalsOf = (days: readonly DayWorked[]): TimesheetTotals => totals(sum(days));

function totals(worked: Worked): TimesheetTotals {
  const { activeSeconds, idleSeconds, manualSeconds } = worked;
  return { activeSeconds, idleSeconds, recordedSeconds: recordedSeconds(worked), manualSeconds, workedSeconds: workedSeconds(worked) };
}
