import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';

const PAGE = 100;

/** Names by the id of the membership, of everyone, page by page: devices know only the ids. */
export async function getPeopleNames(): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (let page = 1; ; page += 1) {
    const { items, total } = await dataOf(api.GET('/api/company/employees', { params: { query: { page, limit: PAGE } } }));
    for (const { id, name } of items) names.set(id, name);
    if (items.length === 0 || page * PAGE >= total) return names;
  }
}

export function peopleNamesQuery() {
  return queryOptions({ queryKey: ['company', 'employees', 'names'], queryFn: getPeopleNames, staleTime: 60_000 });
}

export function usePeopleNames() {
  return useQuery(peopleNamesQuery());
}
