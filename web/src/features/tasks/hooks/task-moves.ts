import { TASK_STATUSES, type TaskStatus } from '#contracts';
import type { TaskPage } from '../api/task-types';

export type TaskBoard = Readonly<Record<TaskStatus, TaskPage>>;

/** The board with a task in another column, as its first; the same board where it is there already or not on it at all. */
export function movedOnBoard(board: TaskBoard, id: string, status: TaskStatus): TaskBoard {
  const from = TASK_STATUSES.find((one) => board[one].items.some((task) => task.id === id));
  const task = from && board[from].items.find((one) => one.id === id);
  if (task === undefined || from === undefined || from === status) return board;
  const target = board[status];
  return {
    ...board,
    [from]: { items: board[from].items.filter((one) => one !== task), total: board[from].total - 1 },
    [status]: { items: [{ ...task, status }, ...target.items], total: target.total + 1 },
  };
}

/** In a list it stays where it stands until the server sorts anew. */
export function movedInList<Page extends TaskPage>(page: Page, id: string, status: TaskStatus): Page {
  return { ...page, items: page.items.map((task) => (task.id === id ? { ...task, status } : task)) };
}
