import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../api/client';

const MOST = 50;

export interface Person {
  id: string;
  name: string;
}

/** Employees of whom something may have been recorded, also suspended ones; narrowed by what is typed. */
export async function getPeople(search: string): Promise<Person[]> {
  const query = { limit: MOST, ...(search === '' ? {} : { search }) };
  const { items } = await dataOf(api.GET('/api/company/employees', { params: { query } }));
  return items.filter(({ status }) => status !== 'INVITED').map(({ id, name }) => ({ id, name }));
}

export function peopleQuery(search: string) {
  return queryOptions({ queryKey: ['company', 'people', search], queryFn: () => getPeople(search), staleTime: 60_000 });
}

export function usePeople(search: string) {
  return useQuery(peopleQuery(search));
}

/** Whoever the address names; nobody where it names nobody. */
export function usePersonName(id: string | null) {
  return useQuery(
    queryOptions({
      queryKey: ['company', 'people', 'one', id],
      queryFn: async () => (await dataOf(api.GET('/api/company/employees/{id}', { params: { path: { id: id ?? '' } } }))).name,
      enabled: id !== null,
      staleTime: 60_000,
    }),
  );
}
