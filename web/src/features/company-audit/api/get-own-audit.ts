import { infiniteQueryOptions, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';
import type { OwnAuditFilter } from '../hooks/own-audit-address';

const PAGE = 50;

export function getOwnAudit(filter: OwnAuditFilter, cursor: string | null) {
  const query = { limit: PAGE, ...filter, ...(cursor === null ? {} : { cursor }) };
  return dataOf(api.GET('/api/company/audit', { params: { query } }));
}

export function ownAuditQuery(filter: OwnAuditFilter) {
  return infiniteQueryOptions({
    queryKey: ['company', 'audit', filter],
    queryFn: ({ pageParam }) => getOwnAudit(filter, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
  });
}

export function useOwnAudit(filter: OwnAuditFilter) {
  return useInfiniteQuery(ownAuditQuery(filter));
}
