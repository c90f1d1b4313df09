import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { currentRequest, notFound, TenantTransaction } from '#platform';
import { CompanyAudit, MembersService } from '#tenancy';
import { Assignees } from './assignees.service.js';
import type { ChangeTaskBody, CreateTaskBody } from './dto/task.bodies.js';
import type { TaskView, TasksResponse } from './dto/task.responses.js';
import type { CompanyTasksQuery } from './dto/tasks.queries.js';
import { TaskChanging } from './task-changing.service.js';
import { TasksRepository } from './tasks.repository.js';

/** The tasks of the company, as those who give them see and change them. Each change is in the company's audit. */
@Injectable()
export class Tasks {
  constructor(
    private readonly transaction: TenantTransaction,
    private readonly tasks: TasksRepository,
    private readonly members: MembersService,
    private readonly assignees: Assignees,
    private readonly changing: TaskChanging,
    private readonly audit: CompanyAudit,
  ) {}

  /** Throws NOT_FOUND for a stranger. */
  list(query: CompanyTasksQuery): Promise<TasksResponse> {
    return this.transaction.run(async () => {
      if (query.employeeId !== undefined) await this.members.byId(query.employeeId);
      return { ...(await this.tasks.list(query)), page: query.page, limit: query.limit };
    });
  }

  /** Throws NOT_FOUND. */
  show(id: string): Promise<TaskView> {
    return this.transaction.run(async () => {
      const task = await this.tasks.byId(id);
      if (!task) throw notFound();
      return task;
    });
  }

  /** Throws VALIDATION_FAILED where the assignee is nobody who could do it. */
  create({ employeeId, title, description = null, dueOn = null, status, priority }: CreateTaskBody): Promise<TaskView> {
    return this.transaction.run(async () => {
      await this.assignees.mustRecord(employeeId);
      const id = uuidv7();
      await this.tasks.add(id, currentRequest().tenant?.membershipId ?? null, { employeeId, title, description, dueOn, status, priority });
      await this.audit.write('task.created', id, { employeeId, title });
      return this.show(id);
    });
  }

  /** What is absent or the same stays as it is. Throws NOT_FOUND, and VALIDATION_FAILED as `create`. */
  change(id: string, wanted: ChangeTaskBody): Promise<TaskView> {
    return this.transaction.run(() => this.changing.change(id, null, wanted));
  }

  /** Throws NOT_FOUND, also for what is deleted already. */
  async remove(id: string): Promise<void> {
    await this.transaction.run(async () => {
      const task = await this.tasks.lock(id, null);
      if (!task || !(await this.tasks.remove(id))) throw notFound();
      await this.audit.write('task.deleted', id, { employeeId: task.employeeId, title: task.title });
    });
  }
}
