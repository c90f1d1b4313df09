import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';
import { REFRESH_EVERY_MS, type Whose, workdayKeys } from './whose';

/** Applications and sites of one day, interval by interval, the oldest first. */
export function getIntervals(whose: Whose, date: string) {
  return dataOf(
    whose === 'me'
      ? api.GET('/api/me/intervals', { params: { query: { date } } })
      : api.GET('/api/company/intervals', { params: { query: { date, employeeId: whose.employeeId } } }),
  );
}

export function intervalsQuery(whose: Whose, date: string) {
  return queryOptions({
    queryKey: workdayKeys.of(whose, 'intervals', date),
    queryFn: () => getIntervals(whose, date),
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_EVERY_MS,
  });
}

export function useIntervals(whose: Whose, date: string) {
  return useQuery(intervalsQuery(whose, date));
}
