import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';
import { REFRESH_EVERY_MS, type Whose, workdayKeys } from './whose';

/** The longest first. */
export async function getWebsites(whose: Whose, date: string) {
  const day = { from: date, to: date };
  const answer = await (whose === 'me'
    ? dataOf(api.GET('/api/me/websites', { params: { query: day } }))
    : dataOf(api.GET('/api/company/websites', { params: { query: { ...day, employeeId: whose.employeeId } } })));
  return answer.items.map(({ domain: name, seconds }) => ({ name, seconds }));
}

export function websitesQuery(whose: Whose, date: string) {
  return queryOptions({
    queryKey: workdayKeys.of(whose, 'websites', date),
    queryFn: () => getWebsites(whose, date),
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_EVERY_MS,
  });
}

export function useWebsites(whose: Whose, date: string) {
  return useQuery(websitesQuery(whose, date));
}
