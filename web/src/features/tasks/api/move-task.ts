import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { TaskStatus } from '#contracts';
import { api, dataOf } from '../../../lib/api/client';
import { movedInList, movedOnBoard, type TaskBoard } from '../hooks/task-moves';
import { taskKeys } from './task-keys';
import type { Task, TaskPage, Whose } from './task-types';

export interface Move {
  id: string;
  status: TaskStatus;
}

export function moveTask(whose: Whose, { id, status }: Move): Promise<Task> {
  const [params, body] = [{ path: { id } }, { status }];
  return whose === 'me' ? dataOf(api.PATCH('/api/me/tasks/{id}', { params, body })) : dataOf(api.PATCH('/api/company/tasks/{id}', { params, body }));
}

const MOVING = ['tasks', 'moving'];

/** Shown at once; where the server refuses it, everything is as it was before. */
export function useMoveTask(whose: Whose) {
  const queries = useQueryClient();
  return useMutation({
    mutationKey: MOVING,
    mutationFn: (move: Move) => moveTask(whose, move),
    onMutate: async ({ id, status }: Move) => {
      await queries.cancelQueries({ queryKey: taskKeys.all });
      const before = queries.getQueriesData({ queryKey: taskKeys.all });
      queries.setQueriesData<TaskBoard>({ queryKey: taskKeys.of('board', whose) }, (board) => board && movedOnBoard(board, id, status));
      queries.setQueriesData<TaskPage>({ queryKey: taskKeys.of('list', whose) }, (page) => page && movedInList(page, id, status));
      queries.setQueryData<Task>(taskKeys.of('task', whose, id), (task) => task && { ...task, status });
      return { before };
    },
    onError: (_error, _move, context) => {
      for (const [key, data] of context?.before ?? []) queries.setQueryData(key, data);
    },
    // The last of several moves asks again; an answer in between would show the others undone for a moment.
    onSettled: () => (queries.isMutating({ mutationKey: MOVING }) === 1 ? queries.invalidateQueries({ queryKey: taskKeys.all }) : undefined),
  });
}
