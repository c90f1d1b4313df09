import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';
import { REFRESH_EVERY_MS, type Whose, workdayKeys } from './whose';

/** The longest first. */
export async function getApplications(whose: Whose, date: string) {
  const day = { from: date, to: date };
  const answer = await (whose === 'me'
    ? dataOf(api.GET('/api/me/applications', { params: { query: day } }))
    : dataOf(api.GET('/api/company/applications', { params: { query: { ...day, employeeId: whose.employeeId } } })));
  return answer.items.map(({ app: name, seconds }) => ({ name, seconds }));
}

export function applicationsQuery(whose: Whose, date: string) {
  return queryOptions({
    queryKey: workdayKeys.of(whose, 'applications', date),
    queryFn: () => getApplications(whose, date),
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_EVERY_MS,
  });
}

export function useApplications(whose: Whose, date: string) {
  return useQuery(applicationsQuery(whose, date));
}
