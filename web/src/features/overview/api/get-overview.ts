import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';

const EVERY_MS = 60_000;

export function getOverview(team: string | null) {
  return dataOf(api.GET('/api/company/overview', { params: { query: team === null ? {} : { team } } }));
}

export function overviewQuery(team: string | null) {
  return queryOptions({
    queryKey: ['company', 'overview', team],
    queryFn: () => getOverview(team),
    placeholderData: keepPreviousData,
    refetchInterval: EVERY_MS,
  });
}

export function useOverview(team: string | null) {
  return useQuery(overviewQuery(team));
}
