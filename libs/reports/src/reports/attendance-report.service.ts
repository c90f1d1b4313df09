import { Injectable } from '@nestjs/common';
import { TenantTransaction } from '#platform';
import { Holidays, SettingsService } from '#tenancy';
import { clock, type LatenessRule, latenessRule, minutesLate } from '../domain/lateness.js';
import { type AttendanceDay, AttendanceRepository } from '../sums/attendance.repository.js';
import { ReportRanges } from '../sums/report-ranges.service.js';
import { AttendanceSums, type EmployeeSum } from './attendance-sums.service.js';
import { ATTENDANCE_PAGE, type AttendanceReportQuery } from './dto/report.queries.js';
import type { AttendanceDayView, AttendanceEmployeeView, AttendanceReport } from './dto/report.responses.js';

/** When people began and ended, and who was late by the working hours of the policy and the holidays as they are now. */
@Injectable()
export class AttendanceReports {
  constructor(
    private readonly transaction: TenantTransaction,
    private readonly ranges: ReportRanges,
    private readonly settings: SettingsService,
    private readonly holidays: Holidays,
    private readonly attendance: AttendanceRepository,
    private readonly sums: AttendanceSums,
  ) {}

  report({ groupBy, page, ...asked }: AttendanceReportQuery, limit = ATTENDANCE_PAGE): Promise<AttendanceReport> {
    return this.transaction.run(async () => {
      const range = await this.ranges.resolve(asked);
      const holidays = new Map((await this.holidays.list(range)).items.map(({ day, name }) => [day, name]));
      const rule = latenessRule((await this.settings.current()).workingHours, new Set(holidays.keys()));
      const { from, to, timezone } = range;
      const head = { from, to, timezone, groupBy, lateAfter: rule && clock(rule.fromMinute), page, limit };
      if (groupBy === 'employee') {
        const employees = await this.sums.byName(range, rule);
        return { ...head, employees: employees.map((sum) => employeeView(sum, rule)), days: [], total: employees.length };
      }
      const { items, total } = await this.attendance.days(range, limit, (page - 1) * limit);
      return { ...head, employees: [], days: items.map((day) => ({ ...dayView(day, rule), holiday: holidays.get(day.day) ?? null })), total };
    });
  }
}

function employeeView({ employeeId, name, sum }: EmployeeSum, rule: LatenessRule | null): AttendanceEmployeeView {
  const { days, firstMinutes, lastMinutes, lateDays, lateMinutes } = sum;
  return { employeeId, name, days, first: clock(firstMinutes / days), last: clock(lastMinutes / days), lateDays: rule && lateDays, lateMinutes: rule && lateMinutes };
}

function dayView({ employeeId, name, day, firstMinute, lastMinute, activeSeconds }: AttendanceDay, rule: LatenessRule | null): Omit<AttendanceDayView, 'holiday'> {
  return { employeeId, name, day, first: clock(firstMinute), last: clock(lastMinute), activeSeconds, lateMinutes: minutesLate(rule, day, firstMinute) };
}
