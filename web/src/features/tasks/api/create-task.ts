import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';
import { taskKeys } from './task-keys';
import type { NewTask } from './task-types';

export function createTask(body: NewTask) {
  return dataOf(api.POST('/api/company/tasks', { body }));
}

export function useCreateTask() {
  const queries = useQueryClient();
  return useMutation({ mutationFn: createTask, onSuccess: () => void queries.invalidateQueries({ queryKey: taskKeys.all }) });
}
