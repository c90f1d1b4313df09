import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';

export function getPolicyHistory(before: number | null) {
  return dataOf(api.GET('/api/me/policy/history', { params: { query: before === null ? {} : { before } } }));
}

export function policyHistoryQuery() {
  return infiniteQueryOptions({
    queryKey: ['me', 'policy', 'history'],
    queryFn: ({ pageParam }) => getPolicyHistory(pageParam),
    initialPageParam: null as number | null,
    getNextPageParam: ({ nextBefore }) => nextBefore,
  });
}

export function usePolicyHistory() {
  return useInfiniteQuery(policyHistoryQuery());
}
