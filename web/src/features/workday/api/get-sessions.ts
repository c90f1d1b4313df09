import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';
import { allOfDay, dayQuery, REFRESH_EVERY_MS, type Whose, workdayKeys } from './whose';

export function getSessions(whose: Whose, date: string) {
  return allOfDay((cursor) => {
    const params = { query: dayQuery(whose, date, cursor) };
    return dataOf(whose === 'me' ? api.GET('/api/me/sessions', { params }) : api.GET('/api/company/sessions', { params }));
  });
}

export function sessionsQuery(whose: Whose, date: string) {
  return queryOptions({
    queryKey: workdayKeys.of(whose, 'sessions', date),
    queryFn: () => getSessions(whose, date),
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_EVERY_MS,
  });
}

export function useSessions(whose: Whose, date: string) {
  return useQuery(sessionsQuery(whose, date));
}
