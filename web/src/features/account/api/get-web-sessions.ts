import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';

export const webSessionsKey = ['auth', 'sessions'] as const;

export function getWebSessions() {
  return dataOf(api.GET('/api/auth/sessions'));
}

export function webSessionsQuery() {
  return queryOptions({ queryKey: webSessionsKey, queryFn: getWebSessions });
}

export function useWebSessions() {
  return useQuery(webSessionsQuery());
}
