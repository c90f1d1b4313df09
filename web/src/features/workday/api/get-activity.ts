import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';
import { allOfDay, dayQuery, REFRESH_EVERY_MS, type Whose, workdayKeys } from './whose';

export function getActivity(whose: Whose, date: string) {
  return allOfDay((cursor) => {
    const params = { query: dayQuery(whose, date, cursor) };
    return dataOf(whose === 'me' ? api.GET('/api/me/activity', { params }) : api.GET('/api/company/activity', { params }));
  });
}

export function activityQuery(whose: Whose, date: string) {
  return queryOptions({
    queryKey: workdayKeys.of(whose, 'activity', date),
    queryFn: () => getActivity(whose, date),
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_EVERY_MS,
  });
}

export function useActivity(whose: Whose, date: string) {
  return useQuery(activityQuery(whose, date));
}
