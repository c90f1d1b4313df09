import type { components } from '../../../lib/api/schema';

type CompanyTask = components['schemas']['TaskView'];

/** The assignee is said where tasks of several people are. */
export type Task = components['schemas']['OwnTaskView'] & Partial<Pick<CompanyTask, 'employee'>>;
export type TaskChange = components['schemas']['TaskChangeView'];
export type NewTask = components['schemas']['CreateTaskBody'];
export type TaskEdit = components['schemas']['ChangeTaskBody'];

/** The company's tasks, or the caller's own. */
export type Whose = 'company' | 'me';

export interface TaskPage {
  items: Task[];
  total: number;
}
