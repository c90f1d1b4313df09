import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../api/client';

/** More than a list shows, since some of them are left out of it. */
const MOST = 100;

export interface Person {
  id: string;
  name: string;
}

/** RECORDED: of whom something may have been recorded, also suspended ones. RECORDABLE: of whom something may be recorded now. ACTIVE: of whatever role. */
export type Whom = 'RECORDED' | 'RECORDABLE' | 'ACTIVE';

/** Narrowed by what is typed. */
export async function getPeople(whom: Whom, search: string): Promise<Person[]> {
  const query = { limit: MOST, ...(whom === 'RECORDED' ? {} : { status: 'ACTIVE' as const }), ...(search === '' ? {} : { search }) };
  const { items } = await dataOf(api.GET('/api/company/employees', { params: { query } }));
  return items.filter(({ status, role }) => status !== 'INVITED' && (whom !== 'RECORDABLE' || role !== 'VIEWER')).map(({ id, name }) => ({ id, name }));
}

export function peopleQuery(whom: Whom, search: string) {
  return queryOptions({ queryKey: ['company', 'people', whom, search], queryFn: () => getPeople(whom, search), staleTime: 60_000 });
}

export function usePeople(whom: Whom, search: string) {
  return useQuery(peopleQuery(whom, search));
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
