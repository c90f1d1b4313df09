import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';
import { REFRESH_EVERY_MS, type Whose, workdayKeys } from './whose';

/** By the company's rules as they are now; one's own time and somebody's in the company's report are the same figures. */
export async function getCategories(whose: Whose, from: string, to: string) {
  if (whose === 'me') return (await dataOf(api.GET('/api/me/productivity', { params: { query: { from, to } } }))).totals;
  const query = { from, to, employeeId: whose.employeeId, groupBy: 'day' } as const;
  return (await dataOf(api.GET('/api/company/reports/productivity', { params: { query } }))).totals;
}

export function categoriesQuery(whose: Whose, from: string, to: string) {
  return queryOptions({
    queryKey: workdayKeys.of(whose, 'categories', `${from}/${to}`),
    queryFn: () => getCategories(whose, from, to),
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_EVERY_MS,
  });
}

export function useCategories(whose: Whose, from: string, to: string) {
  return useQuery(categoriesQuery(whose, from, to));
}
