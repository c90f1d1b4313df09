import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';
import { taskKeys } from './task-keys';
import type { TaskEdit } from './task-types';

export function changeTask(id: string, body: TaskEdit) {
  return dataOf(api.PATCH('/api/company/tasks/{id}', { params: { path: { id } }, body }));
}

export function useChangeTask(id: string) {
  const queries = useQueryClient();
  return useMutation({ mutationFn: (body: TaskEdit) => changeTask(id, body), onSuccess: () => void queries.invalidateQueries({ queryKey: taskKeys.all }) });
}
