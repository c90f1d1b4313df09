import { Injectable, type StreamableFile } from '@nestjs/common';
import { csvDocument, csvFile, invalid, notFound, TenantTransaction, xlsxDocument, xlsxFile } from '#platform';
import { CompanyProfileService, MembersService, Teams } from '#tenancy';
import { pdfDocument } from './pdf-document.js';
import { pdfFile } from './pdf-file.js';
import type { ReportCell, ReportColumn, ReportTable } from './report-table.js';

export const REPORT_FORMATS = ['csv', 'xlsx', 'pdf'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** A document that is longer is read by nobody, and is made in the memory of the service. */
const MOST_ROWS: Readonly<Record<ReportFormat, number>> = { csv: 50_000, xlsx: 20_000, pdf: 3_000 };

export interface ReportScope {
  readonly from: string;
  readonly to: string;
  readonly timezone: string;
}

export interface Narrowed {
  readonly employeeId?: string;
  readonly team?: string;
}

/** Throws NOT_FOUND: there is no such file. */
export function knownFormat(format: string): ReportFormat {
  const known = REPORT_FORMATS.find((each) => each === format);
  if (!known) throw notFound();
  return known;
}

/** Reports as files to save. */
@Injectable()
export class ReportFiles {
  constructor(
    private readonly transaction: TenantTransaction,
    private readonly companies: CompanyProfileService,
    private readonly members: MembersService,
    private readonly teams: Teams,
  ) {}

  mostRows(format: ReportFormat): number {
    return MOST_ROWS[format];
  }

  /** Throws VALIDATION_FAILED where the document would be too long. */
  async file(format: ReportFormat, table: ReportTable, scope: ReportScope, narrowed: Narrowed): Promise<StreamableFile> {
    if (table.rows.length > MOST_ROWS[format]) throw invalid([{ path: 'from', message: `a file of this kind holds at most ${MOST_ROWS[format]} lines: choose fewer days or fewer people` }]);
    const name = `${table.name}-${scope.from}-to-${scope.to}`;
    if (format === 'csv') return csvFile(name, csvDocument(table.columns.map(csvTitle), withTotals(table).map((row) => row.map((cell, at) => csvCell(table.columns[at], cell)))));
    if (format === 'xlsx') return xlsxFile(name, await workbook(table));
    return pdfFile(name, await pdfDocument(table, await this.header(scope, narrowed)));
  }

  private header({ from, to, timezone }: ReportScope, { employeeId, team }: Narrowed): Promise<{ company: string; period: string; madeAt: string }> {
    return this.transaction.run(async () => {
      const { name } = await this.companies.current();
      const whose = [
        ...(employeeId ? [(await this.members.byId(employeeId)).name] : []),
        ...(team ? [(await this.teams.list()).items.find(({ id }) => id === team)?.name ?? ''] : []),
      ];
      return { company: name, period: [`${dayText(from)} – ${dayText(to)}`, ...whose, timezone].join(' · '), madeAt: `Made ${dayText(new Date().toISOString().slice(0, 10))}` };
    });
  }
}

const withTotals = ({ rows, totals }: ReportTable): readonly (readonly ReportCell[])[] => (totals ? [...rows, totals] : rows);

function workbook(table: ReportTable): Promise<Buffer> {
  const columns = table.columns.map(({ title, kind }) => ({
    title,
    kind: kind === 'percent' ? ('number' as const) : kind === 'clock' ? ('text' as const) : kind,
    width: kind === 'text' ? 32 : Math.max(14, title.length + 2),
  }));
  return xlsxDocument(table.title, columns, withTotals(table), { stickyColumns: 1, totals: table.totals ? 1 : 0 });
}

/** Hours with two decimals: what a spreadsheet calculates with. */
const csvTitle = ({ title, kind }: ReportColumn): string => (kind === 'duration' ? `${title} (hours)` : title);

function csvCell(column: ReportColumn | undefined, cell: ReportCell): ReportCell {
  return column?.kind === 'duration' && typeof cell === 'number' ? Math.round(cell / 36) / 100 : cell;
}

function dayText(day: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}
