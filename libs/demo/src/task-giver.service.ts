import { Injectable } from '@nestjs/common';
import { TASK_STATUSES, type TaskStatus } from '#contracts';
import { OwnTasks, Tasks, TaskTrail } from '#tracking';
import { actAs } from './acting.js';
import type { DemoTask } from './domain/daily-life.js';

/** Who gives tasks, and of what day they are due. */
export interface Giving {
  readonly companyId: string;
  /** The membership of who gives them. */
  readonly adminId: string;
  readonly idOf: (name: string) => string;
  readonly dueOn: (days: number) => string;
  readonly signal: AbortSignal;
}

interface Known {
  readonly id: string;
  readonly status: TaskStatus;
}

/** Gives tasks as an admin would; whose they are moves them, one column after the other, and both talk about them. A task is known by its title. */
@Injectable()
export class TaskGiver {
  constructor(
    private readonly tasks: Tasks,
    private readonly own: OwnTasks,
    private readonly trail: TaskTrail,
  ) {}

  async give(tasks: readonly DemoTask[], giving: Giving): Promise<void> {
    const { companyId, adminId, signal } = giving;
    const { items } = await actAs({ companyId, membershipId: adminId }, () => this.tasks.list({ sort: 'title', page: 1, limit: 200 }));
    const known = new Map(items.map(({ title, id, status }): [string, Known] => [title, { id, status }]));
    for (const task of tasks) {
      signal.throwIfAborted();
      const given = known.get(task.title) ?? (await this.create(task, giving));
      await this.bringAlong(task, given, giving);
      await this.talk(task, given.id, giving);
    }
  }

  private create({ title, of, priority, due, description }: DemoTask, { companyId, adminId, idOf, dueOn }: Giving): Promise<Known> {
    const body = { employeeId: idOf(of), title, description: description ?? null, dueOn: due === null ? null : dueOn(due), status: 'TODO', priority } as const;
    return actAs({ companyId, membershipId: adminId }, () => this.tasks.create(body));
  }

  private async bringAlong({ of, status }: DemoTask, { id, status: now }: Known, { companyId, idOf }: Giving): Promise<void> {
    const steps = TASK_STATUSES.slice(TASK_STATUSES.indexOf(now) + 1, TASK_STATUSES.indexOf(status) + 1);
    for (const step of steps) await actAs({ companyId, membershipId: idOf(of) }, () => this.own.move(id, step));
  }

  private async talk({ of, comments = [] }: DemoTask, id: string, { companyId, adminId, idOf }: Giving): Promise<void> {
    if (comments.length === 0) return;
    const { items } = await actAs({ companyId, membershipId: adminId }, () => this.trail.comments(id, 'company'));
    const said = new Set(items.map(({ text }) => text));
    for (const [by, text] of comments) {
      if (!said.has(text)) await actAs({ companyId, membershipId: idOf(by) }, () => this.trail.comment(id, by === of ? 'own' : 'company', text));
    }
  }
}
