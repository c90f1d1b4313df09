import { api, dataOf } from '../../../lib/api/client';
import type { TimesheetFileQuery } from '../../../lib/api/types';

/** That everybody's times are taken out is written into the company's audit trail. */
export function getTimesheetFile(kind: 'csv' | 'xlsx', query: TimesheetFileQuery): Promise<Blob> {
  const params = { query };
  return kind === 'csv'
    ? dataOf(api.GET('/api/company/timesheet.csv', { params, parseAs: 'blob' }))
    : dataOf(api.GET('/api/company/timesheet.xlsx', { params, parseAs: 'blob' }));
}

export function getMyTimesheetFile(query: { from: string; to: string }): Promise<Blob> {
  return dataOf(api.GET('/api/me/timesheet.csv', { params: { query }, parseAs: 'blob' }));
}
