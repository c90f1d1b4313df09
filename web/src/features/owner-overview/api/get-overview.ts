import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';

const REFRESH_EVERY_MS = 30_000;

export function getOverview() {
  return dataOf(api.GET('/api/owner/overview'));
}

/** Below the companies' keys: what changes a company changes these counts. */
export function overviewQuery() {
  return queryOptions({ queryKey: ['owner', 'companies', 'overview'], queryFn: getOverview, refetchInterval: REFRESH_EVERY_MS });
}

export function useOverview() {
  return useQuery(overviewQuery());
}
