import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { TaskDue, TaskPriority, TaskStatus } from '#contracts';
import { TenantRepository, TenantTransaction } from '#platform';
import type { TaskSort } from './dto/tasks.queries.js';
import { Task } from './task.entity.js';

/** What may be changed of a task. */
export type TaskContent = Pick<Task, 'employeeId' | 'title' | 'description' | 'status' | 'priority' | 'dueOn'>;

type ImportedRow = Omit<TaskContent, 'priority'> & { readonly id: string };

export interface TaskRow extends Omit<TaskContent, 'employeeId'> {
  readonly id: string;
  readonly employee: { readonly id: string; readonly name: string };
  readonly createdBy: { readonly id: string; readonly name: string } | null;
  readonly comments: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly completedAt: Date | null;
}

export interface TaskFilter {
  readonly employeeId?: string;
  readonly status?: TaskStatus;
  readonly priority?: TaskPriority;
  readonly due?: TaskDue;
  readonly dueFrom?: string;
  readonly dueTo?: string;
  readonly search?: string;
  readonly sort: TaskSort;
  readonly page: number;
  readonly limit: number;
}

/** What a tracker shows at most, and for how long what is done. */
const DESKTOP_TASKS = 500;
const DESKTOP_DONE_DAYS = 30;

const ROWS = /* sql */ `
SELECT t.id, t.title, t.description, t.status, t.priority, t.due_on::text AS "dueOn",
  jsonb_build_object('id', e.id, 'name', e.name) AS employee,
  CASE WHEN c.id IS NOT NULL THEN jsonb_build_object('id', c.id, 'name', c.name) END AS "createdBy",
  (SELECT count(*)::int FROM task_comment k WHERE k.company_id = $1 AND k.task_id = t.id) AS comments,
  t.created_at AS "createdAt", t.updated_at AS "updatedAt", t.completed_at AS "completedAt"
FROM task t JOIN membership e ON e.company_id = $1 AND e.id = t.employee_id
LEFT JOIN membership c ON c.company_id = $1 AND c.id = t.created_by`;

/** The day where the company is. */
const TODAY = /* sql */ `(SELECT (now() AT TIME ZONE c.timezone)::date FROM company c WHERE c.company_id = $1)`;

const MATCHING = /* sql */ `t.company_id = $1 AND t.deleted_at IS NULL
  AND ($2::uuid IS NULL OR t.employee_id = $2) AND ($3::text IS NULL OR t.status = $3)
  AND ($4::date IS NULL OR t.due_on >= $4) AND ($5::date IS NULL OR t.due_on <= $5)
  AND ($6::text IS NULL OR t.title ILIKE $6 OR t.description ILIKE $6)
  AND ($7::text IS NULL OR t.priority = $7)
  AND ($8::text IS NULL OR CASE $8
    WHEN 'OVERDUE' THEN t.status <> 'DONE' AND t.due_on < ${TODAY}
    WHEN 'TODAY' THEN t.due_on = ${TODAY}
    WHEN 'WEEK' THEN t.due_on BETWEEN ${TODAY} AND ${TODAY} + 6
    ELSE t.due_on IS NULL END)`;

const URGENCY = `array_position(ARRAY['URGENT', 'HIGH', 'NORMAL', 'LOW'], t.priority)`;

const ORDER: Record<TaskSort, string> = {
  dueOn: `t.due_on NULLS LAST, ${URGENCY}`,
  '-dueOn': `t.due_on DESC NULLS LAST, ${URGENCY}`,
  priority: `${URGENCY}, t.due_on NULLS LAST`,
  '-priority': `${URGENCY} DESC, t.due_on NULLS LAST`,
  title: 'lower(t.title)',
  '-title': 'lower(t.title) DESC',
  createdAt: 't.created_at',
  '-createdAt': 't.created_at DESC',
  updatedAt: 't.updated_at',
  '-updatedAt': 't.updated_at DESC',
};

@Injectable()
export class TasksRepository extends TenantRepository<Task> {
  constructor(transaction: TenantTransaction) {
    super(transaction, Task);
  }

  async list(filter: TaskFilter): Promise<{ items: TaskRow[]; total: number }> {
    const { employeeId, status, dueFrom, dueTo, search, priority, due } = filter;
    const matching = [employeeId ?? null, status ?? null, dueFrom ?? null, dueTo ?? null, search ? contains(search) : null, priority ?? null, due ?? null];
    const [count] = await this.query<{ total: number }>(`SELECT count(*)::int AS total FROM task t WHERE ${MATCHING}`, matching);
    const items = await this.query<TaskRow>(
      `${ROWS} WHERE ${MATCHING} ORDER BY ${ORDER[filter.sort]}, t.id LIMIT $9 OFFSET $10`,
      [...matching, filter.limit, (filter.page - 1) * filter.limit],
    );
    return { items, total: count?.total ?? 0 };
  }

  /** Those that are not done, and those done lately; what is due first comes first. */
  forTracker(employeeId: string): Promise<TaskRow[]> {
    return this.query<TaskRow>(
      `${ROWS} WHERE t.company_id = $1 AND t.deleted_at IS NULL AND t.employee_id = $2
         AND (t.status <> 'DONE' OR t.completed_at > now() - interval '${DESKTOP_DONE_DAYS} days')
       ORDER BY t.status = 'DONE', t.due_on NULLS LAST, t.created_at, t.id LIMIT ${DESKTOP_TASKS}`,
      [employeeId],
    );
  }

  async byId(id: string): Promise<TaskRow | null> {
    const [row] = await this.query<TaskRow>(`${ROWS} WHERE t.company_id = $1 AND t.deleted_at IS NULL AND t.id = $2`, [id]);
    return row ?? null;
  }

  /** As it is, and nobody else changes it until the transaction ends. Of one employee where one is named. */
  async lock(id: string, employeeId: string | null): Promise<TaskContent | null> {
    const [task] = await this.query<TaskContent>(
      `SELECT employee_id AS "employeeId", title, description, status, priority, due_on::text AS "dueOn" FROM task
       WHERE company_id = $1 AND id = $2 AND deleted_at IS NULL AND ($3::uuid IS NULL OR employee_id = $3) FOR NO KEY UPDATE`,
      [id, employeeId],
    );
    return task ?? null;
  }

  async add(id: string, createdBy: string | null, { employeeId, title, description, status, dueOn, priority }: TaskContent): Promise<void> {
    await this.query(
      `INSERT INTO task (company_id, id, employee_id, title, description, status, due_on, created_by, priority, completed_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, CASE WHEN $6 = 'DONE' THEN now() END)`,
      [id, employeeId, title, description, status, dueOn, createdBy, priority],
    );
  }

  /** Those brought in from elsewhere; how many are new. Any that is there, deleted or not, stays as it is. */
  async addUnlessKnown(tasks: readonly ImportedRow[]): Promise<number> {
    const column = (value: (task: ImportedRow) => string | null): (string | null)[] => tasks.map(value);
    const added = await this.query(
      `INSERT INTO task (company_id, id, employee_id, title, description, status, due_on, completed_at)
       SELECT $1::uuid, i.id, i.employee_id, i.title, i.description, i.status, i.due_on, CASE WHEN i.status = 'DONE' THEN now() END
       FROM unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::date[]) AS i (id, employee_id, title, description, status, due_on)
       ON CONFLICT (company_id, id) DO NOTHING RETURNING id`,
      [column(({ id }) => id), column(({ employeeId }) => employeeId), column(({ title }) => title), column(({ description }) => description), column(({ status }) => status), column(({ dueOn }) => dueOn)],
    );
    return added.length;
  }

  /** One that was done keeps the moment when it became so. */
  async change(id: string, { employeeId, title, description, status, dueOn, priority }: TaskContent): Promise<void> {
    await this.query(
      `UPDATE task SET employee_id = $3, title = $4, description = $5, status = $6, due_on = $7, priority = $8, updated_at = now(),
         completed_at = CASE WHEN $6 = 'DONE' THEN coalesce(completed_at, now()) END
       WHERE company_id = $1 AND id = $2`,
      [id, employeeId, title, description, status, dueOn, priority],
    );
  }

  /** False where there is none. */
  async remove(id: string): Promise<boolean> {
    return (await this.update({ id, deletedAt: IsNull() }, { deletedAt: () => 'now()' })) === 1;
  }
}

/** A LIKE pattern in which nothing that was typed is special. */
function contains(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}
