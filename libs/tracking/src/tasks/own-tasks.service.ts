import { Injectable } from '@nestjs/common';
import type { TaskStatus } from '#contracts';
import { notFound, TenantTransaction } from '#platform';
import { CompanyAudit } from '#tenancy';
import { taskChanges } from '../domain/task-changes.js';
import { ownEmployeeId } from '../reads/read-ranges.service.js';
import type { OwnTasksResponse, OwnTaskView, TrackerTaskResponse, TrackerTasksResponse, TrackerTaskView } from './dto/task.responses.js';
import type { TasksQuery } from './dto/tasks.queries.js';
import { type TaskRow, TasksRepository } from './tasks.repository.js';

/** The caller's own tasks, on the web and in the tracker. Of them only the status is theirs to change; a colleague's are not there. */
@Injectable()
export class OwnTasks {
  constructor(
    private readonly transaction: TenantTransaction,
    private readonly tasks: TasksRepository,
    private readonly audit: CompanyAudit,
  ) {}

  async list(query: TasksQuery): Promise<OwnTasksResponse> {
    const { items, total } = await this.transaction.run(() => this.tasks.list({ ...query, employeeId: ownEmployeeId() }));
    return { items: items.map(ownView), total, page: query.page, limit: query.limit };
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
    return this.transaction.run(async () => {
      const before = await this.tasks.lock(id, ownEmployeeId());
      if (!before) throw notFound();
      const change = taskChanges(before, { status });
      if (change) {
        await this.tasks.change(id, change.after);
        await this.audit.write('task.changed', id, change.details);
      }
      const task = await this.tasks.byId(id);
      if (!task) throw notFound();
      return task;
    });
  }
}

const trackerView = ({ id, title, description, status, dueOn }: TaskRow): TrackerTaskView => ({ id, title, description, status, dueOn });

const ownView = (task: TaskRow): OwnTaskView => ({ ...trackerView(task), createdAt: task.createdAt, updatedAt: task.updatedAt, completedAt: task.completedAt });
