import { ApiProperty } from '@nestjs/swagger';
import { TASK_STATUSES, type TaskStatus } from '#contracts';

const ID = { format: 'uuid', example: '0192f0c1-7a51-7b3e-9a55-3f1f5f1c9a10' } as const;
const INSTANT = { format: 'date-time', type: String, example: '2026-11-02T09:00:00.000Z' } as const;

/** A task as the desktop protocol shows it. */
export class TrackerTaskView {
  @ApiProperty(ID) id: string;
  @ApiProperty({ example: 'Prepare the offer' }) title: string;
  @ApiProperty({ type: String, nullable: true, example: 'With the new prices' }) description: string | null;
  @ApiProperty({ enum: TASK_STATUSES, enumName: 'TaskStatus', example: 'TODO' }) status: TaskStatus;
  @ApiProperty({ type: String, format: 'date', nullable: true, example: '2026-11-09' }) dueOn: string | null;
}

export class TrackerTasksResponse {
  @ApiProperty({ enum: [true] }) status: true;
  @ApiProperty({ type: [TrackerTaskView], description: 'Not done, the first due first; then what was done in the last 30 days' }) tasks: TrackerTaskView[];
}

export class TrackerTaskResponse {
  @ApiProperty({ enum: [true] }) status: true;
  @ApiProperty({ type: TrackerTaskView }) task: TrackerTaskView;
}

export class OwnTaskView extends TrackerTaskView {
  @ApiProperty(INSTANT) createdAt: Date;
  @ApiProperty(INSTANT) updatedAt: Date;
  @ApiProperty({ ...INSTANT, nullable: true, description: 'When it became DONE; null while it is not' }) completedAt: Date | null;
}

class PersonView {
  @ApiProperty(ID) id: string;
  @ApiProperty({ example: 'Grace Hopper' }) name: string;
}

export class TaskView extends OwnTaskView {
  @ApiProperty({ type: PersonView, description: 'Who it is assigned to' }) employee: PersonView;
  @ApiProperty({ type: PersonView, nullable: true, description: 'Null for one that was brought in' }) createdBy: PersonView | null;
}

class TaskPage {
  @ApiProperty({ example: 12, description: 'Of all pages' }) total: number;
  @ApiProperty({ example: 1 }) page: number;
  @ApiProperty({ example: 50 }) limit: number;
}

export class TasksResponse extends TaskPage {
  @ApiProperty({ type: [TaskView] }) items: TaskView[];
}

export class OwnTasksResponse extends TaskPage {
  @ApiProperty({ type: [OwnTaskView] }) items: OwnTaskView[];
}
