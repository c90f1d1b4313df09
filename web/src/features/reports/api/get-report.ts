import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';
import type { Narrowed, UsageReport } from './report-types';

export const reportsKey = ['company', 'reports'] as const;

type UsageGroup = 'day' | 'week' | 'month' | 'employee';

export function usageQuery(report: 'hours' | 'activity', query: Narrowed & { groupBy: UsageGroup }) {
  return queryOptions({
    queryKey: [...reportsKey, report, query],
    queryFn: (): Promise<UsageReport> => dataOf(report === 'hours' ? api.GET('/api/company/reports/hours', { params: { query } }) : api.GET('/api/company/reports/activity', { params: { query } })),
    placeholderData: keepPreviousData,
  });
}

export function itemsQuery(report: 'applications' | 'websites', query: Narrowed) {
  return queryOptions({
    queryKey: [...reportsKey, report, query],
    queryFn: () =>
      dataOf(report === 'applications' ? api.GET('/api/company/reports/applications', { params: { query } }) : api.GET('/api/company/reports/websites', { params: { query } })),
    placeholderData: keepPreviousData,
  });
}

export function attendanceQuery(query: Narrowed & { groupBy: 'day' | 'employee'; page: number }) {
  return queryOptions({
    queryKey: [...reportsKey, 'attendance', query],
    queryFn: () => dataOf(api.GET('/api/company/reports/attendance', { params: { query } })),
    placeholderData: keepPreviousData,
  });
}

export function productivityQuery(query: Narrowed & { groupBy: 'employee' | 'day' | 'item' }) {
  return queryOptions({
    queryKey: [...reportsKey, 'productivity', query],
    queryFn: () => dataOf(api.GET('/api/company/reports/productivity', { params: { query } })),
    placeholderData: keepPreviousData,
  });
}

export const useUsageReport = (...asked: Parameters<typeof usageQuery>) => useQuery(usageQuery(...asked));
export const useItemReport = (...asked: Parameters<typeof itemsQuery>) => useQuery(itemsQuery(...asked));
export const useAttendanceReport = (...asked: Parameters<typeof attendanceQuery>) => useQuery(attendanceQuery(...asked));
export const useProductivityReport = (...asked: Parameters<typeof productivityQuery>) => useQuery(productivityQuery(...asked));
