import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';

export function getMyPolicy() {
  return dataOf(api.GET('/api/me/settings'));
}

export function myPolicyQuery() {
  return queryOptions({ queryKey: ['me', 'settings'], queryFn: getMyPolicy });
}

/** The policy as it applies to whoever asks. */
export function useMyPolicy() {
  return useQuery(myPolicyQuery());
}
