import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';
import { companyKeys } from './company-keys';

const PAGE_SIZE = 50;

export function getVendorAudit(page: number) {
  return dataOf(api.GET('/api/owner/audit', { params: { query: { page, pageSize: PAGE_SIZE } } }));
}

export function vendorAuditQuery(page: number) {
  return queryOptions({
    queryKey: companyKeys.audit(null, page),
    queryFn: () => getVendorAudit(page),
    placeholderData: keepPreviousData,
  });
}

export function useVendorAudit(page: number) {
  return useQuery(vendorAuditQuery(page));
}
