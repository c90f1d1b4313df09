import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import type { TaskBoard } from '../hooks/task-moves';
import { getTasks, type TasksQuery } from './get-tasks';
import { REFRESH_EVERY_MS, taskKeys } from './task-keys';
import type { Whose } from './task-types';

/** A column shows no more than can be looked through; the list has all. */
const PER_COLUMN = 50;

/** Column by column, so that many tasks of one status do not push out those of another. What is done last comes first. */
export async function getBoard(whose: Whose, query: TasksQuery): Promise<TaskBoard> {
  const { sort = 'dueOn' } = query;
  const [todo, inProgress, done] = await Promise.all([
    getTasks(whose, { ...query, status: 'TODO', limit: PER_COLUMN }),
    getTasks(whose, { ...query, status: 'IN_PROGRESS', limit: PER_COLUMN }),
    getTasks(whose, { ...query, status: 'DONE', limit: PER_COLUMN, sort: sort === 'dueOn' ? '-updatedAt' : sort }),
  ]);
  return { TODO: todo, IN_PROGRESS: inProgress, DONE: done };
}

export function boardQuery(whose: Whose, query: TasksQuery) {
  return queryOptions({
    queryKey: taskKeys.of('board', whose, query),
    queryFn: () => getBoard(whose, query),
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_EVERY_MS,
  });
}

export function useBoard(whose: Whose, query: TasksQuery, enabled: boolean) {
  return useQuery({ ...boardQuery(whose, query), enabled });
}
