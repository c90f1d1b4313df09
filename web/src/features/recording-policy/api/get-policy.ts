import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';

export const policyKey = ['company', 'settings'] as const;

export function getPolicy() {
  return dataOf(api.GET('/api/company/settings'));
}

export function policyQuery() {
  return queryOptions({ queryKey: policyKey, queryFn: getPolicy });
}

export function usePolicy() {
  return useQuery(policyQuery());
}
