import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';

const PAGE = 100;

export interface AuditPerson {
  id: string;
  name: string;
  email: string;
}

/** Everybody in the company, page by page: who may be chosen to narrow the trail. */
export async function getPeople(): Promise<AuditPerson[]> {
  const people: AuditPerson[] = [];
  for (let page = 1; ; page += 1) {
    const { items, total } = await dataOf(api.GET('/api/company/employees', { params: { query: { page, limit: PAGE } } }));
    people.push(...items.map(({ id, name, email }) => ({ id, name, email })));
    if (items.length === 0 || page * PAGE >= total) return people;
  }
}

export function peopleQuery() {
  return queryOptions({ queryKey: ['company', 'employees', 'audit'], queryFn: getPeople, staleTime: 60_000 });
}

export function usePeople() {
  return useQuery(peopleQuery());
}
