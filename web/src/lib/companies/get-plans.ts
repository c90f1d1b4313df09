import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../api/client';

export function getPlans() {
  return dataOf(api.GET('/api/owner/plans'));
}

export function plansQuery() {
  return queryOptions({ queryKey: ['owner', 'plans'], queryFn: getPlans, staleTime: 5 * 60_000 });
}

/** Cheapest first; a retired one is still the plan of those who have it, but nobody can be put on it. */
export function usePlans() {
  return useQuery(plansQuery());
}
