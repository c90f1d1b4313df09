import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { TaskField } from '#contracts';
import { TenantRepository, TenantTransaction } from '#platform';
import type { TaskStep } from '../domain/task-changes.js';
import { Task } from './task.entity.js';

interface Person {
  readonly id: string;
  readonly name: string;
}

export interface CommentRow {
  readonly id: string;
  readonly author: Person;
  readonly text: string;
  readonly createdAt: Date;
}

export interface ChangeRow {
  readonly id: string;
  readonly at: Date;
  readonly by: Person;
  readonly field: TaskField;
  readonly from: string | null;
  readonly to: string | null;
}

interface Listed<Row> {
  readonly items: Row[];
  readonly total: number;
}

/** A drawer shows this much of a task's past. */
const NEWEST = 200;

const COMMENT = /* sql */ `
SELECT k.id, jsonb_build_object('id', m.id, 'name', m.name) AS author, k.text, k.created_at AS "createdAt"
FROM task_comment k JOIN membership m ON m.company_id = $1 AND m.id = k.author_id`;

/** What was said about a task and what was changed of it. Both only grow. */
@Injectable()
export class TaskTrailRepository extends TenantRepository<Task> {
  constructor(transaction: TenantTransaction) {
    super(transaction, Task);
  }

  async comments(taskId: string): Promise<Listed<CommentRow>> {
    const items = await this.query<CommentRow>(`${COMMENT} WHERE k.company_id = $1 AND k.task_id = $2 ORDER BY k.id DESC LIMIT ${NEWEST}`, [taskId]);
    return { items: items.reverse(), total: await this.count('task_comment', taskId) };
  }

  async comment(taskId: string, id: string): Promise<CommentRow | null> {
    const [row] = await this.query<CommentRow>(`${COMMENT} WHERE k.company_id = $1 AND k.task_id = $2 AND k.id = $3`, [taskId, id]);
    return row ?? null;
  }

  async addComment(taskId: string, id: string, authorId: string, text: string): Promise<void> {
    await this.query('INSERT INTO task_comment (company_id, task_id, id, author_id, text) VALUES ($1, $2, $3, $4, $5)', [taskId, id, authorId, text]);
  }

  /** The newest first; what one change touched stays in the order of the form. */
  async changes(taskId: string): Promise<Listed<ChangeRow>> {
    const items = await this.query<ChangeRow>(
      `SELECT h.id, h.at, jsonb_build_object('id', m.id, 'name', m.name) AS by, h.field,
         CASE h.field WHEN 'ASSIGNEE' THEN f.name ELSE h.from_value END AS "from", CASE h.field WHEN 'ASSIGNEE' THEN t.name ELSE h.to_value END AS "to"
       FROM task_change h JOIN membership m ON m.company_id = $1 AND m.id = h.actor_id
       LEFT JOIN membership f ON f.company_id = $1 AND h.field = 'ASSIGNEE' AND f.id::text = h.from_value
       LEFT JOIN membership t ON t.company_id = $1 AND h.field = 'ASSIGNEE' AND t.id::text = h.to_value
       WHERE h.company_id = $1 AND h.task_id = $2 ORDER BY h.at DESC, h.id LIMIT ${NEWEST}`,
      [taskId],
    );
    return { items, total: await this.count('task_change', taskId) };
  }

  async addChanges(taskId: string, actorId: string, steps: readonly TaskStep[]): Promise<void> {
    await this.query(
      `INSERT INTO task_change (company_id, task_id, actor_id, id, field, from_value, to_value)
       SELECT $1::uuid, $2::uuid, $3::uuid, s.id, s.field, s.from_value, s.to_value
       FROM unnest($4::uuid[], $5::text[], $6::text[], $7::text[]) AS s (id, field, from_value, to_value)`,
      [taskId, actorId, steps.map(() => uuidv7()), steps.map(({ field }) => field), steps.map(({ from }) => from), steps.map(({ to }) => to)],
    );
  }

  private async count(table: 'task_comment' | 'task_change', taskId: string): Promise<number> {
    const [row] = await this.query<{ total: number }>(`SELECT count(*)::int AS total FROM ${table} WHERE company_id = $1 AND task_id = $2`, [taskId]);
    return row?.total ?? 0;
  }
}
