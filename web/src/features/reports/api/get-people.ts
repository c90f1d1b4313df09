import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';
import { reportsKey } from './get-report';

const MOST = 50;

/** Those whom a report may be of, also suspended and invited ones; narrowed by what is typed. */
export async function getPeople(search: string) {
  const query = { limit: MOST, ...(search === '' ? {} : { search }) };
  const { items } = await dataOf(api.GET('/api/company/employees', { params: { query } }));
  return items.filter(({ status }) => status !== 'INVITED').map(({ id, name }) => ({ id, name }));
}

export function peopleQuery(search: string) {
  return queryOptions({ queryKey: [...reportsKey, 'people', search], queryFn: () => getPeople(search), staleTime: 60_000 });
}

export function usePeople(search: string) {
  return useQuery(peopleQuery(search));
}

export async function getPersonName(id: string) {
  return (await dataOf(api.GET('/api/company/employees/{id}', { params: { path: { id } } }))).name;
}

/** Of whom the address names; nobody where it names nobody. */
export function usePersonName(id: string | null) {
  return useQuery(queryOptions({ queryKey: [...reportsKey, 'person', id], queryFn: () => getPersonName(id ?? ''), enabled: id !== null, staleTime: 60_000 }));
}
