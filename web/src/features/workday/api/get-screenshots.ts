import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';
import { allOfDay, pageQuery, REFRESH_EVERY_MS, type Whose, workdayKeys } from './whose';

export function getScreenshots(whose: Whose, date: string) {
  return allOfDay((cursor) => {
    const params = { query: pageQuery(whose, date, cursor) };
    return dataOf(whose === 'me' ? api.GET('/api/me/screenshots', { params }) : api.GET('/api/company/screenshots', { params }));
  });
}

export function screenshotsQuery(whose: Whose, date: string) {
  return queryOptions({
    queryKey: workdayKeys.of(whose, 'screenshots', date),
    queryFn: () => getScreenshots(whose, date),
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_EVERY_MS,
  });
}

export function useScreenshots(whose: Whose, date: string) {
  return useQuery(screenshotsQuery(whose, date));
}
