import { infiniteQueryOptions, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';

const PAGE = 50;

export function getOwnAudit(action: string | null, cursor: string | null) {
  const query = { limit: PAGE, ...(action === null ? {} : { action }), ...(cursor === null ? {} : { cursor }) };
  return dataOf(api.GET('/api/company/audit', { params: { query } }));
}

export function ownAuditQuery(action: string | null) {
  return infiniteQueryOptions({
    queryKey: ['company', 'audit', action],
    queryFn: ({ pageParam }) => getOwnAudit(action, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
  });
}

/** Of one kind of action, or of all with null. */
export function useOwnAudit(action: string | null) {
  return useInfiniteQuery(ownAuditQuery(action));
}
