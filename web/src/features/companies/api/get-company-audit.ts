import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';
import { companyKeys } from './company-keys';

export const COMPANY_AUDIT_PAGE = 10;

export function getCompanyAudit(id: string, page: number) {
  const query = { page, pageSize: COMPANY_AUDIT_PAGE };
  return dataOf(api.GET('/api/owner/companies/{id}/audit', { params: { path: { id }, query } }));
}

export function companyAuditQuery(id: string, page: number) {
  return queryOptions({
    queryKey: companyKeys.audit(id, page),
    queryFn: () => getCompanyAudit(id, page),
    placeholderData: keepPreviousData,
  });
}

export function useCompanyAudit(id: string, page: number) {
  return useQuery(companyAuditQuery(id, page));
}
