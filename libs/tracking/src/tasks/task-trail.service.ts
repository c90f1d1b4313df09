import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { notFound, TenantTransaction } from '#platform';
import { ownEmployeeId } from '../reads/read-ranges.service.js';
import type { TaskCommentsResponse, TaskCommentView, TaskHistoryResponse } from './dto/task.responses.js';
import { TaskTrailRepository } from './task-trail.repository.js';
import { TasksRepository } from './tasks.repository.js';

/** Whose tasks the caller reaches: the company's, or their own. Any other is not there. */
export type Reach = 'company' | 'own';

/** What is said about tasks and what was changed of them. Comments stay as they were written: nobody takes back what others have read. */
@Injectable()
export class TaskTrail {
  constructor(
    private readonly transaction: TenantTransaction,
    private readonly tasks: TasksRepository,
    private readonly trail: TaskTrailRepository,
  ) {}

  /** Throws NOT_FOUND. */
  comments(id: string, reach: Reach): Promise<TaskCommentsResponse> {
    return this.transaction.run(async () => {
      await this.mustReach(id, reach);
      return this.trail.comments(id);
    });
  }

  /** Throws NOT_FOUND. */
  history(id: string, reach: Reach): Promise<TaskHistoryResponse> {
    return this.transaction.run(async () => {
      await this.mustReach(id, reach);
      return this.trail.changes(id);
    });
  }

  /** Throws NOT_FOUND. Whoever deletes the task or gives it to somebody else meanwhile waits until it is said. */
  comment(id: string, reach: Reach, text: string): Promise<TaskCommentView> {
    return this.transaction.run(async () => {
      if (!(await this.tasks.lock(id, reach === 'own' ? ownEmployeeId() : null))) throw notFound();
      const commentId = uuidv7();
      await this.trail.addComment(id, commentId, ownEmployeeId(), text);
      const comment = await this.trail.comment(id, commentId);
      if (!comment) throw notFound();
      return comment;
    });
  }

  private async mustReach(id: string, reach: Reach): Promise<void> {
    const task = await this.tasks.byId(id);
    if (!task || (reach === 'own' && task.employee.id !== ownEmployeeId())) throw notFound();
  }
}
