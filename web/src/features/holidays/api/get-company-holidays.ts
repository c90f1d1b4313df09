import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';

export const companyHolidaysKey = ['company', 'holidays'] as const;

export async function getCompanyHolidays(year: number) {
  return (await dataOf(api.GET('/api/company/holidays', { params: { query: { from: `${year}-01-01`, to: `${year}-12-31` } } }))).items;
}

export function companyHolidaysQuery(year: number) {
  return queryOptions({ queryKey: [...companyHolidaysKey, year], queryFn: () => getCompanyHolidays(year), placeholderData: keepPreviousData });
}

export function useCompanyHolidays(year: number) {
  return useQuery(companyHolidaysQuery(year));
}
