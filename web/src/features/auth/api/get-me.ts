import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';

/** Answered even while the company is not served, so it tells when that begins and when it ends. */
export function getMe() {
  return dataOf(api.GET('/api/auth/me'));
}

export function meQuery(refetchInterval: number) {
  return queryOptions({ queryKey: ['auth', 'me'], queryFn: getMe, refetchInterval });
}

export function useMe(refetchInterval: number) {
  return useQuery(meQuery(refetchInterval));
}
