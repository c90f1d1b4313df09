import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';
import { REFRESH_EVERY_MS, taskKeys } from './task-keys';
import type { Whose } from './task-types';

export function getHistory(whose: Whose, id: string) {
  const params = { path: { id } };
  return whose === 'me' ? dataOf(api.GET('/api/me/tasks/{id}/history', { params })) : dataOf(api.GET('/api/company/tasks/{id}/history', { params }));
}

export function historyQuery(whose: Whose, id: string) {
  return queryOptions({ queryKey: taskKeys.of('history', whose, id), queryFn: () => getHistory(whose, id), refetchInterval: REFRESH_EVERY_MS });
}

export function useHistory(whose: Whose, id: string) {
  return useQuery(historyQuery(whose, id));
}
