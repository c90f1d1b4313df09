import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';
import type { ReportSection } from '../../../lib/api/types';

/** First and last day, both counted, UTC. */
export interface ReportPeriod {
  from: string;
  to: string;
}

export function getReports({ from, to }: ReportPeriod) {
  return dataOf(api.GET('/api/owner/reports', { params: { query: { from, to } } }));
}

/** The numbers of one chart as the server writes them for spreadsheets. */
export function getReportFile(section: ReportSection, { from, to }: ReportPeriod): Promise<Blob> {
  return dataOf<Blob>(api.GET('/api/owner/reports.csv', { params: { query: { section, from, to } }, parseAs: 'blob' }));
}

export function reportsQuery(period: ReportPeriod) {
  return queryOptions({ queryKey: ['owner', 'reports', period], queryFn: () => getReports(period), placeholderData: keepPreviousData });
}

export function useReports(period: ReportPeriod) {
  return useQuery(reportsQuery(period));
}
