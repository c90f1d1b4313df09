import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';

export function getCompanyProfile() {
  return dataOf(api.GET('/api/company'));
}

export function companyProfileQuery() {
  return queryOptions({ queryKey: ['company', 'profile'], queryFn: getCompanyProfile });
}

export function useCompanyProfile() {
  return useQuery(companyProfileQuery());
}
