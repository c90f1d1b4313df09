import { TASK_DUES, TASK_PRIORITIES, TASK_STATUSES, type TaskDue, type TaskPriority, type TaskStatus } from '#contracts';
import { readPage } from '../../../lib/address/page-number';
import type { TasksQuery } from '../api/get-tasks';

export const TASK_VIEWS = ['board', 'list'] as const;
export type TaskViewName = (typeof TASK_VIEWS)[number];

export const TASK_SORTS = ['dueOn', '-dueOn', 'priority', '-priority', 'title', '-title', 'createdAt', '-createdAt', 'updatedAt', '-updatedAt'] as const;
export type TaskSort = (typeof TASK_SORTS)[number];

export interface TasksState {
  view: TaskViewName;
  /** Of the list only: a board has a column for each. */
  status: TaskStatus | null;
  priority: TaskPriority | null;
  due: TaskDue | null;
  employeeId: string | null;
  search: string;
  sort: TaskSort;
  page: number;
}

export const PAGE_SIZE = 50;
const SEARCH_LIMIT = 100;
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** `?view=list&status=TODO&priority=HIGH&due=OVERDUE&employee=…&search=…&sort=-dueOn`. Whatever makes no sense is left out. */
export function readTasks(parameters: URLSearchParams): TasksState {
  const one = <T extends string>(name: string, of: readonly T[]): T | null => of.find((value) => value === parameters.get(name)) ?? null;
  const view = one('view', TASK_VIEWS) ?? 'board';
  const employee = parameters.get('employee') ?? '';
  return {
    view,
    status: view === 'list' ? one('status', TASK_STATUSES) : null,
    priority: one('priority', TASK_PRIORITIES),
    due: one('due', TASK_DUES),
    employeeId: UUID.test(employee) ? employee : null,
    search: (parameters.get('search') ?? '').trim().slice(0, SEARCH_LIMIT),
    sort: one('sort', TASK_SORTS) ?? 'dueOn',
    page: readPage(parameters, 'page'),
  };
}

/** What narrows, as the API takes it. */
export function toTasksQuery({ view, status, priority, due, employeeId, search, sort, page }: TasksState): TasksQuery {
  return {
    sort,
    ...(status === null ? {} : { status }),
    ...(priority === null ? {} : { priority }),
    ...(due === null ? {} : { due }),
    ...(employeeId === null ? {} : { employeeId }),
    ...(search === '' ? {} : { search }),
    ...(view === 'list' ? { page, limit: PAGE_SIZE } : {}),
  };
}

export function isNarrowed({ status, priority, due, employeeId, search }: TasksState): boolean {
  return status !== null || priority !== null || due !== null || employeeId !== null || search !== '';
}

/** Written into the address, these show everything again. */
export const NOT_NARROWED = { status: null, priority: null, due: null, employee: null, search: null, page: null } as const;

/** A second click on a column turns it round; what is due first needs no words. */
export function nextSort(present: TaskSort, key: string): string | null {
  const next = present === key ? `-${key}` : key;
  return next === 'dueOn' ? null : next;
}
