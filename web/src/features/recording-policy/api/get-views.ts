import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';

export function getViews(cursor: string | null) {
  return dataOf(api.GET('/api/me/views', { params: { query: cursor === null ? {} : { cursor } } }));
}

export function viewsQuery() {
  return infiniteQueryOptions({
    queryKey: ['me', 'views'],
    queryFn: ({ pageParam }) => getViews(pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
}

/** Who looked at the caller's data, newest first. */
export function useViews() {
  return useInfiniteQuery(viewsQuery());
}
