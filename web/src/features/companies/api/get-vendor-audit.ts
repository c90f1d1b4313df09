import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';
import type { VendorAuditQuery } from '../../../lib/api/types';
import { companyKeys } from './company-keys';

const PAGE_SIZE = 50;

export function getVendorAudit(query: VendorAuditQuery) {
  return dataOf(api.GET('/api/owner/audit', { params: { query: { ...query, pageSize: PAGE_SIZE } } }));
}

export function vendorAuditQuery(query: VendorAuditQuery) {
  return queryOptions({
    queryKey: companyKeys.audit(null, query),
    queryFn: () => getVendorAudit(query),
    placeholderData: keepPreviousData,
  });
}

export function useVendorAudit(query: VendorAuditQuery) {
  return useQuery(vendorAuditQuery(query));
}
