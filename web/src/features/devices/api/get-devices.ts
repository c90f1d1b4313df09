import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';

export function getDevices(cursor: string | null) {
  return dataOf(api.GET('/api/company/devices', { params: { query: cursor === null ? {} : { cursor } } }));
}

export function devicesQuery() {
  return infiniteQueryOptions({
    queryKey: ['company', 'devices'],
    queryFn: ({ pageParam }) => getDevices(pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
}

/** The one seen last comes first. */
export function useDevices() {
  return useInfiniteQuery(devicesQuery());
}
