import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';
import { REFRESH_EVERY_MS, taskKeys } from './task-keys';
import type { Whose } from './task-types';

export function getComments(whose: Whose, id: string) {
  const params = { path: { id } };
  return whose === 'me' ? dataOf(api.GET('/api/me/tasks/{id}/comments', { params })) : dataOf(api.GET('/api/company/tasks/{id}/comments', { params }));
}

export function commentsQuery(whose: Whose, id: string) {
  return queryOptions({ queryKey: taskKeys.of('comments', whose, id), queryFn: () => getComments(whose, id), refetchInterval: REFRESH_EVERY_MS });
}

export function useComments(whose: Whose, id: string) {
  return useQuery(commentsQuery(whose, id));
}
