import { Injectable, type StreamableFile } from '@nestjs/common';
import { AttendanceReports } from '../reports/attendance-report.service.js';
import { type AttendanceReportQuery, type ItemReportQuery, type ProductivityReportQuery, ITEMS_MAX, type UsageReportQuery } from '../reports/dto/report.queries.js';
import { HoursReports } from '../reports/hours-report.service.js';
import { ItemReports } from '../reports/item-report.service.js';
import { ProductivityReports } from '../reports/productivity-report.service.js';
import { UsageReports } from '../reports/usage-report.service.js';
import { knownFormat, ReportFiles } from './report-files.service.js';
import { activityTable, attendanceTable, hoursTable, itemTable, productivityTable } from './report-tables.js';

/** The same reports as files. Each throws NOT_FOUND for a format that there is none of. */
@Injectable()
export class ReportDownloads {
  constructor(
    private readonly files: ReportFiles,
    private readonly hoursReports: HoursReports,
    private readonly usage: UsageReports,
    private readonly items: ItemReports,
    private readonly attendances: AttendanceReports,
    private readonly productivities: ProductivityReports,
  ) {}

  async hours(format: string, query: UsageReportQuery): Promise<StreamableFile> {
    const kind = knownFormat(format);
    const report = await this.hoursReports.report(query);
    return this.files.file(kind, hoursTable(report), report, query);
  }

  async activity(format: string, query: UsageReportQuery): Promise<StreamableFile> {
    const kind = knownFormat(format);
    const report = await this.usage.report(query);
    return this.files.file(kind, activityTable(report), report, query);
  }

  applications(format: string, query: ItemReportQuery): Promise<StreamableFile> {
    return this.itemFile(format, 'applications', query);
  }

  websites(format: string, query: ItemReportQuery): Promise<StreamableFile> {
    return this.itemFile(format, 'websites', query);
  }

  /** All pages. */
  async attendance(format: string, query: AttendanceReportQuery): Promise<StreamableFile> {
    const kind = knownFormat(format);
    const report = await this.attendances.report({ ...query, page: 1 }, this.files.mostRows(kind) + 1);
    return this.files.file(kind, attendanceTable(report), report, query);
  }

  async productivity(format: string, query: ProductivityReportQuery): Promise<StreamableFile> {
    const kind = knownFormat(format);
    const report = await this.productivities.report(query);
    return this.files.file(kind, productivityTable(report), report, query);
  }

  private async itemFile(format: string, name: 'applications' | 'websites', query: ItemReportQuery): Promise<StreamableFile> {
    const kind = knownFormat(format);
    const report = await this.items.report(name === 'applications' ? 'APPLICATION' : 'WEBSITE', { ...query, limit: ITEMS_MAX });
    return this.files.file(kind, itemTable(name, report), report, query);
  }
}
