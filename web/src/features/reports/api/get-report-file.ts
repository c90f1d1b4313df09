import { api, dataOf } from '../../../lib/api/client';
import type { Report } from '../hooks/report-address';
import type { Narrowed } from './report-types';

export const FILE_FORMATS = ['csv', 'xlsx', 'pdf'] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

/** The report as the server writes it into a file; `groupBy` is one that this report knows. */
export function getReportFile(report: Report, format: FileFormat, query: Narrowed & { groupBy?: string }): Promise<Blob> {
  // The six files take the same parameters but for the values of `groupBy`, which the address has checked for this report.
  const path = `/api/company/reports/${report}.{format}` as '/api/company/reports/hours.{format}';
  const params = { path: { format }, query: query as Narrowed };
  return dataOf(api.GET(path, { params, parseAs: 'blob' }));
}
