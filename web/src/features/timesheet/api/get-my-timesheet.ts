import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';
import { REFRESH_EVERY_MS, timesheetKeys } from './timesheet-keys';

interface Days {
  from: string;
  to: string;
}

export function getMyTimesheet(query: Days) {
  return dataOf(api.GET('/api/me/timesheet', { params: { query } }));
}

export function myTimesheetQuery(query: Days) {
  return queryOptions({
    queryKey: timesheetKeys.of('me', query),
    queryFn: () => getMyTimesheet(query),
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_EVERY_MS,
  });
}

export function useMyTimesheet(query: Days) {
  return useQuery(myTimesheetQuery(query));
}
