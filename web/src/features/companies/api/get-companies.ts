import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';
import type { CompanyListQuery } from '../../../lib/api/types';
import { companyKeys } from './company-keys';

/** Often enough to be called live, seldom enough to cost nothing; paused while the tab is hidden. */
const REFRESH_EVERY_MS = 20_000;

export function getCompanies(query: CompanyListQuery) {
  return dataOf(api.GET('/api/owner/companies', { params: { query } }));
}

export function companiesQuery(query: CompanyListQuery) {
  return queryOptions({
    queryKey: companyKeys.list(query),
    queryFn: () => getCompanies(query),
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_EVERY_MS,
  });
}

export function useCompanies(query: CompanyListQuery) {
  return useQuery(companiesQuery(query));
}
