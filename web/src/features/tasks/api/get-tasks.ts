import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';
import type { paths } from '../../../lib/api/schema';
import { REFRESH_EVERY_MS, taskKeys } from './task-keys';
import type { TaskPage, Whose } from './task-types';

export type TasksQuery = NonNullable<paths['/api/company/tasks']['get']['parameters']['query']>;

export function getTasks(whose: Whose, { employeeId, ...query }: TasksQuery): Promise<TaskPage> {
  return whose === 'me'
    ? dataOf(api.GET('/api/me/tasks', { params: { query } }))
    : dataOf(api.GET('/api/company/tasks', { params: { query: employeeId === undefined ? query : { ...query, employeeId } } }));
}

export function tasksQuery(whose: Whose, query: TasksQuery) {
  return queryOptions({
    queryKey: taskKeys.of('list', whose, query),
    queryFn: () => getTasks(whose, query),
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_EVERY_MS,
  });
}

export function useTasks(whose: Whose, query: TasksQuery, enabled: boolean) {
  return useQuery({ ...tasksQuery(whose, query), enabled });
}
