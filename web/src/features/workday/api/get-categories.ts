import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';
import { REFRESH_EVERY_MS, type Whose, workdayKeys } from './whose';

/** By the company's rules as they are now. Whoever looks at their own day is not told the categories. */
export async function getCategories(employeeId: string, date: string) {
  const query = { from: date, to: date, employeeId, groupBy: 'employee' } as const;
  return (await dataOf(api.GET('/api/company/reports/productivity', { params: { query } }))).totals;
}

export function categoriesQuery(whose: Exclude<Whose, 'me'>, date: string) {
  return queryOptions({
    queryKey: workdayKeys.of(whose, 'categories', date),
    queryFn: () => getCategories(whose.employeeId, date),
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_EVERY_MS,
  });
}

export function useCategories(whose: Exclude<Whose, 'me'>, date: string) {
  return useQuery(categoriesQuery(whose, date));
}
