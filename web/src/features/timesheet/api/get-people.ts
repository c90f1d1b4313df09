import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';
import { timesheetKeys } from './timesheet-keys';

const MOST = 200;

/** Those for whom an admin may enter time; narrowed by what is typed where there are more than fit a list. */
export async function getPeople(search: string) {
  const query = { limit: MOST, status: 'ACTIVE', ...(search === '' ? {} : { search }) } as const;
  const { items } = await dataOf(api.GET('/api/company/employees', { params: { query } }));
  return items.filter(({ role }) => role !== 'VIEWER').map(({ id, name, email }) => ({ id, name, email }));
}

export function peopleQuery(search: string) {
  return queryOptions({ queryKey: timesheetKeys.of('people', search), queryFn: () => getPeople(search), staleTime: 60_000 });
}

export function usePeople(search: string) {
  return useQuery(peopleQuery(search));
}
