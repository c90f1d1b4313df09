import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';
import { companyKeys } from './company-keys';

const REFRESH_EVERY_MS = 30_000;

export function getCompany(id: string) {
  return dataOf(api.GET('/api/owner/companies/{id}', { params: { path: { id } } }));
}

export function companyQuery(id: string) {
  return queryOptions({
    queryKey: companyKeys.detail(id),
    queryFn: () => getCompany(id),
    refetchInterval: REFRESH_EVERY_MS,
  });
}

export function useCompany(id: string) {
  return useQuery(companyQuery(id));
}

/** Of a company that may not be named at all. */
export function useCompanyIfAny(id: string | null) {
  return useQuery({ ...companyQuery(id ?? ''), enabled: id !== null });
}
