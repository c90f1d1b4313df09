import { Injectable } from '@nestjs/common';
import { type ImportedTask, ImportedTasks } from '#tracking';
import { actIn } from './acting.js';
import type { LegacyRow } from './domain/legacy-rows.js';
import { mapTask } from './domain/map-task.js';
import type { ImportReport } from './import-report.js';
import { legacyUuid } from './legacy-ids.js';
import type { RecordsOptions } from './records-import.service.js';

const AT_A_TIME = 500;

/** Takes the tasks of people who were taken. */
@Injectable()
export class TasksImport {
  constructor(private readonly tasks: ImportedTasks) {}

  async take({ source, companyId, members }: RecordsOptions, report: ImportReport): Promise<void> {
    let waiting: ImportedTask[] = [];
    for await (const row of source(['tasks'])) {
      const task = this.read(row, members);
      if (typeof task === 'string') report.refuse({ kind: 'tasks', place: row.place, reason: task });
      else waiting.push(task);
      if (waiting.length < AT_A_TIME) continue;
      await this.store(waiting, companyId, report);
      waiting = [];
    }
    if (waiting.length > 0) await this.store(waiting, companyId, report);
  }

  private read(row: LegacyRow, members: ReadonlyMap<string, string>): ImportedTask | string {
    if ('problem' in row) return row.problem;
    const task = mapTask(row.fields);
    if (typeof task === 'string') return task;
    const employeeId = members.get(task.user);
    if (employeeId === undefined) return `userId ${task.user} is no user of the file who was taken`;
    return this.tasks.check(legacyUuid('task', task.reference), { ...task.body, employeeId });
  }

  private async store(tasks: readonly ImportedTask[], companyId: string | null, report: ImportReport): Promise<void> {
    const taken = companyId === null ? tasks.length : await actIn({ companyId }, () => this.tasks.add(tasks));
    report.count('tasks', { taken, known: tasks.length - taken });
  }
}
