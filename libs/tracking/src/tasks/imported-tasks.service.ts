import { Injectable } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { TenantTransaction } from '#platform';
import { CreateTaskBody } from './dto/task.bodies.js';
import { TasksRepository } from './tasks.repository.js';

export interface ImportedTask extends CreateTaskBody {
  readonly id: string;
}

/** Tasks of another installation. Nobody here gave them, so they have no maker and the audit does not tell of them. */
@Injectable()
export class ImportedTasks {
  constructor(
    private readonly transaction: TenantTransaction,
    private readonly tasks: TasksRepository,
  ) {}

  /** The task as one that is given here would have to be, or what is wrong with it. */
  check(id: string, body: object): ImportedTask | string {
    const task = plainToInstance(CreateTaskBody, body);
    const [problem] = validateSync(task, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true });
    return problem ? (Object.values(problem.constraints ?? {})[0] ?? `${problem.property} is not valid`) : { ...task, id };
  }

  /** How many are new. What is there already stays as it is, also where it was deleted. */
  add(tasks: readonly ImportedTask[]): Promise<number> {
    const rows = tasks.map(({ id, employeeId, title, description = null, dueOn = null, status }) => ({ id, employeeId, title, description, dueOn, status }));
    return this.transaction.run(() => this.tasks.addUnlessKnown(rows));
  }
}
