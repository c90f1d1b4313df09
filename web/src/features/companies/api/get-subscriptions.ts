import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';
import { companyKeys } from './company-keys';

export function getSubscriptions(id: string) {
  return dataOf(api.GET('/api/owner/companies/{id}/subscriptions', { params: { path: { id } } }));
}

export function subscriptionsQuery(id: string) {
  return queryOptions({ queryKey: companyKeys.subscriptions(id), queryFn: () => getSubscriptions(id) });
}

export function useSubscriptions(id: string) {
  return useQuery(subscriptionsQuery(id));
}
