import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';
import type { Days } from '../hooks/period-address';

const REFRESH_EVERY_MS = 30_000;

export function getUsage(companyId: string, { from, to }: Days) {
  return dataOf(
    api.GET('/api/owner/companies/{id}/usage', { params: { path: { id: companyId }, query: { from, to } } }),
  );
}

export function usageQuery(companyId: string, days: Days) {
  return queryOptions({
    queryKey: ['owner', 'usage', companyId, days],
    queryFn: () => getUsage(companyId, days),
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_EVERY_MS,
  });
}

export function useUsage(companyId: string, days: Days) {
  return useQuery(usageQuery(companyId, days));
}
