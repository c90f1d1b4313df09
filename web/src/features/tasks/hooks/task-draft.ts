import type { TaskPriority, TaskStatus } from '#contracts';
import { isCalendarDate } from '../../../lib/time/calendar';
import type { NewTask, Task, TaskEdit } from '../api/task-types';

/** What somebody types. Empty: nothing is said. */
export interface TaskDraft {
  title: string;
  description: string;
  employeeId: string | null;
  dueOn: string;
  priority: TaskPriority;
  status: TaskStatus;
}

export function draftOf(task: Task | null): TaskDraft {
  return {
    title: task?.title ?? '',
    description: task?.description ?? '',
    employeeId: task?.employee?.id ?? null,
    dueOn: task?.dueOn ?? '',
    priority: task?.priority ?? 'NORMAL',
    status: task?.status ?? 'TODO',
  };
}

export type DraftProblem = 'title' | 'assignee' | 'due';

export function draftProblems({ title, employeeId, dueOn }: TaskDraft): DraftProblem[] {
  return [
    ...(title.trim() === '' ? (['title'] as const) : []),
    ...(employeeId === null ? (['assignee'] as const) : []),
    ...(dueOn !== '' && !isCalendarDate(dueOn) ? (['due'] as const) : []),
  ];
}

/** Null while nobody is chosen. */
export function newTaskOf({ title, description, employeeId, dueOn, priority, status }: TaskDraft): NewTask | null {
  if (employeeId === null) return null;
  return { title: title.trim(), description: emptyAsNull(description), employeeId, dueOn: emptyAsNull(dueOn), priority, status };
}

/** Only what differs from what the form began with, so that what a colleague changed meanwhile stays. */
export function editOf(draft: TaskDraft, began: TaskDraft): TaskEdit {
  const edit: TaskEdit = {};
  if (draft.title.trim() !== began.title) edit.title = draft.title.trim();
  if (draft.description.trim() !== began.description) edit.description = emptyAsNull(draft.description);
  if (draft.employeeId !== null && draft.employeeId !== began.employeeId) edit.employeeId = draft.employeeId;
  if (draft.dueOn !== began.dueOn) edit.dueOn = emptyAsNull(draft.dueOn);
  if (draft.priority !== began.priority) edit.priority = draft.priority;
  if (draft.status !== began.status) edit.status = draft.status;
  return edit;
}

const emptyAsNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
