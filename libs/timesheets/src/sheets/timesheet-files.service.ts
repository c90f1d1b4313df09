import { Injectable, type StreamableFile } from '@nestjs/common';
import { csvDocument, csvFile, currentRequest, xlsxDocument, xlsxFile } from '#platform';
import { CompanyAudit } from '#tenancy';
import type { Days } from '../domain/period.js';
import { gridOf, listHeader, listRows } from '../domain/sheet-tables.js';
import type { TimesheetFileQuery, TimesheetQuery } from './dto/timesheet.queries.js';
import { Timesheets, type WholeSheet } from './timesheets.service.js';

/** Timesheets as files. Who takes everybody's times out of the product is told in the company's audit, before the file leaves. */
@Injectable()
export class TimesheetFiles {
  constructor(
    private readonly timesheets: Timesheets,
    private readonly audit: CompanyAudit,
  ) {}

  async companyCsv(query: TimesheetFileQuery): Promise<StreamableFile> {
    const sheet = await this.timesheets.wholeOfCompany(query);
    await this.tell(query, sheet, 'csv');
    return csv(sheet);
  }

  async companyXlsx(query: TimesheetFileQuery): Promise<StreamableFile> {
    const sheet = await this.timesheets.wholeOfCompany(query);
    await this.tell(query, sheet, 'xlsx');
    const { columns, rows } = gridOf(sheet.lines, sheet.period, sheet.costs);
    return xlsxFile(nameOf(sheet.period), await xlsxDocument(`${sheet.period.from} – ${sheet.period.to}`, columns, rows, { stickyColumns: 1, totals: 1 }));
  }

  async ownCsv(query: TimesheetQuery): Promise<StreamableFile> {
    return csv(await this.timesheets.wholeOwn(query));
  }

  private async tell({ employeeId, team }: TimesheetFileQuery, { period, lines }: WholeSheet, format: string): Promise<void> {
    if (currentRequest().onlyHeaders) return;
    await this.audit.write('timesheet.exported', employeeId ?? null, { ...period, format, employees: lines.length, ...(team ? { team } : {}) });
  }
}

const csv = ({ lines, period, costs }: WholeSheet): StreamableFile => csvFile(nameOf(period), csvDocument(listHeader(costs), listRows(lines, costs)));
const nameOf = ({ from, to }: Days): string => `timesheet-${from}-${to}`;
