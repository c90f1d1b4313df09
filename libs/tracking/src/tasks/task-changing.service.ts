import { Injectable } from '@nestjs/common';
import { notFound } from '#platform';
import { CompanyAudit } from '#tenancy';
import { taskChanges } from '../domain/task-changes.js';
import { ownEmployeeId } from '../reads/read-ranges.service.js';
import { Assignees } from './assignees.service.js';
import type { ChangeTaskBody } from './dto/task.bodies.js';
import { TaskTrailRepository } from './task-trail.repository.js';
import { type TaskRow, TasksRepository } from './tasks.repository.js';

/** A task, its history and the audit change together, in the caller's transaction, or not at all. */
@Injectable()
export class TaskChanging {
  constructor(
    private readonly tasks: TasksRepository,
    private readonly trail: TaskTrailRepository,
    private readonly assignees: Assignees,
    private readonly audit: CompanyAudit,
  ) {}

  /**
   * What is absent or the same stays as it is. Of one employee where one is named. Throws NOT_FOUND, and VALIDATION_FAILED
   * where the new assignee is nobody who could do it.
   */
  async change(id: string, employeeId: string | null, wanted: ChangeTaskBody): Promise<TaskRow> {
    const before = await this.tasks.lock(id, employeeId);
    if (!before) throw notFound();
    const change = taskChanges(before, wanted);
    if (change) {
      if (change.after.employeeId !== before.employeeId) await this.assignees.mustRecord(change.after.employeeId);
      await this.tasks.change(id, change.after);
      await this.trail.addChanges(id, ownEmployeeId(), change.steps);
      await this.audit.write('task.changed', id, change.details);
    }
    const task = await this.tasks.byId(id);
    if (!task) throw notFound();
    return task;
  }
}
