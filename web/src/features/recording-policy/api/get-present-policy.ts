import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';

export function getPresentPolicy() {
  return dataOf(api.GET('/api/me/policy'));
}

export function presentPolicyQuery() {
  return queryOptions({ queryKey: ['me', 'policy'], queryFn: getPresentPolicy });
}

/** The policy as it applies to whoever asks, since when, and who set it. */
export function usePresentPolicy() {
  return useQuery(presentPolicyQuery());
}
