import { Injectable } from '@nestjs/common';
import type { TaskStatus } from '#contracts';
import { notFound, TenantTransaction } from '#platform';
import { ownEmployeeId } from '../reads/read-ranges.service.js';
import type { OwnTasksResponse, OwnTaskView, TrackerTaskResponse, TrackerTasksResponse, TrackerTaskView } from './dto/task.responses.js';
import type { TasksQuery } from './dto/tasks.queries.js';
import { TaskChanging } from './task-changing.service.js';
import { type TaskRow, TasksRepository } from './tasks.repository.js';

/** The caller's own tasks, on the web and in the tracker. Of them only the status is theirs to change; a colleague's are not there. */
@Injectable()
export class OwnTasks {
  constructor(
    private readonly transaction: TenantTransaction,
    private readonly tasks: TasksRepository,
    private readonly changing: TaskChanging,
  ) {}

  async list(query: TasksQuery): Promise<OwnTasksResponse> {
    const { items, total } = await this.transaction.run(() => this.tasks.list({ ...query, employeeId: ownEmployeeId() }));
    return { items: items.map(ownView), total, page: query.page, limit: query.limit };
  }

  /** Throws NOT_FOUND. */
  async show(id: string): Promise<OwnTaskView> {
    const task = await this.transaction.run(() => this.tasks.byId(id));
    if (task?.employee.id !== ownEmployeeId()) throw notFound();
    return ownView(task);
  }

  /** Throws NOT_FOUND. */
  async move(id: string, status: TaskStatus): Promise<OwnTaskView> {
    return ownView(await this.moved(id, status));
  }

  async forTracker(): Promise<TrackerTasksResponse> {
    const tasks = await this.transaction.run(() => this.tasks.forTracker(ownEmployeeId()));
    return { status: true, tasks: tasks.map(trackerView) };
  }

  /** Throws NOT_FOUND. */
  async moveByTracker(id: string, status: TaskStatus): Promise<TrackerTaskResponse> {
    return { status: true, task: trackerView(await this.moved(id, status)) };
  }

  private moved(id: string, status: TaskStatus): Promise<TaskRow> {
    return this.transaction.run(() => this.changing.change(id, ownEmployeeId(), { status }));
  }
}

const trackerView = ({ id, title, description, status, dueOn }: TaskRow): TrackerTaskView => ({ id, title, description, status, dueOn });

function ownView(task: TaskRow): OwnTaskView {
  const { priority, createdBy, comments, createdAt, updatedAt, completedAt } = task;
  return { ...trackerView(task), priority, createdBy, comments, createdAt, updatedAt, completedAt };
}
