import type { Task } from '../api/task-types';

export type DueState = 'overdue' | 'today' | 'later' | 'done';

/** Null: not due at all. What is done is never overdue, and on its last day nothing is yet. `today` is the company's. */
export function dueState({ dueOn, status }: Pick<Task, 'dueOn' | 'status'>, today: string): DueState | null {
  if (dueOn === null) return null;
  if (status === 'DONE') return 'done';
  if (dueOn < today) return 'overdue';
  return dueOn === today ? 'today' : 'later';
}
