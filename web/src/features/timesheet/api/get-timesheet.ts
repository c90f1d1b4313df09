import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';
import type { TimesheetQuery } from '../../../lib/api/types';
import { REFRESH_EVERY_MS, timesheetKeys } from './timesheet-keys';

export function getTimesheet(query: TimesheetQuery) {
  return dataOf(api.GET('/api/company/timesheet', { params: { query } }));
}

export function timesheetQuery(query: TimesheetQuery) {
  return queryOptions({
    queryKey: timesheetKeys.of('company', query),
    queryFn: () => getTimesheet(query),
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_EVERY_MS,
  });
}

export function useTimesheet(query: TimesheetQuery) {
  return useQuery(timesheetQuery(query));
}
