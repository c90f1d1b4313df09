import type { TaskStatus } from '#contracts';
import type { Task, Whose } from '../api/task-types';

/** What the screen needs to know of where it stands. */
export interface TasksSetting {
  whose: Whose;
  /** The company's. */
  today: string;
  timeZone: string;
  /** Give, change and delete tasks. */
  mayWrite: boolean;
  /** Move them, and comment. */
  mayWork: boolean;
}

export type OnMove = (task: Task, status: TaskStatus) => void;
