import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';
import { taskKeys } from './task-keys';

export function deleteTask(id: string) {
  return dataOf(api.DELETE('/api/company/tasks/{id}', { params: { path: { id } } }));
}

/** What was shown of the task itself is not asked for again: it is gone. */
export function useDeleteTask() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: deleteTask,
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: taskKeys.of('board') });
      void queries.invalidateQueries({ queryKey: taskKeys.of('list') });
    },
  });
}
