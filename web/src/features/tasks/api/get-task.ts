import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';
import { REFRESH_EVERY_MS, taskKeys } from './task-keys';
import type { Task, Whose } from './task-types';

export function getTask(whose: Whose, id: string): Promise<Task> {
  const params = { path: { id } };
  return whose === 'me' ? dataOf(api.GET('/api/me/tasks/{id}', { params })) : dataOf(api.GET('/api/company/tasks/{id}', { params }));
}

export function taskQuery(whose: Whose, id: string) {
  return queryOptions({ queryKey: taskKeys.of('task', whose, id), queryFn: () => getTask(whose, id), refetchInterval: REFRESH_EVERY_MS });
}

/** Null: none is open. */
export function useTask(whose: Whose, id: string | null) {
  return useQuery({ ...taskQuery(whose, id ?? ''), enabled: id !== null });
}
