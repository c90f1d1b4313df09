import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import type { TimeCorrectionStatus } from '#contracts';
import { api, dataOf } from '../../../lib/api/client';
import { REFRESH_EVERY_MS, timesheetKeys } from './timesheet-keys';

export interface CorrectionsFilter {
  status: TimeCorrectionStatus | null;
  page: number;
  limit: number;
}

const queryOf = ({ status, page, limit }: CorrectionsFilter) => ({ page, limit, ...(status === null ? {} : { status }) });

export function getCorrections(whose: 'company' | 'me', filter: CorrectionsFilter) {
  const params = { query: queryOf(filter) };
  return dataOf(whose === 'me' ? api.GET('/api/me/time-corrections', { params }) : api.GET('/api/company/time-corrections', { params }));
}

export function correctionsQuery(whose: 'company' | 'me', filter: CorrectionsFilter) {
  return queryOptions({
    queryKey: timesheetKeys.of('corrections', whose, filter),
    queryFn: () => getCorrections(whose, filter),
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_EVERY_MS,
  });
}

export function useCorrections(whose: 'company' | 'me', filter: CorrectionsFilter) {
  return useQuery(correctionsQuery(whose, filter));
}
