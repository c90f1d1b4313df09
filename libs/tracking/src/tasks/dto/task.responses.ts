import { ApiProperty } from '@nestjs/swagger';
import { TASK_FIELDS, TASK_PRIORITIES, TASK_STATUSES, type TaskField, type TaskPriority, type TaskStatus } from '#contracts';

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

class PersonView {
  @ApiProperty(ID) id: string;
  @ApiProperty({ example: 'Grace Hopper' }) name: string;
}

export class OwnTaskView extends TrackerTaskView {
  @ApiProperty({ enum: TASK_PRIORITIES, enumName: 'TaskPriority', example: 'NORMAL' }) priority: TaskPriority;
  @ApiProperty({ type: PersonView, nullable: true, description: 'Who gave it; null for one that was brought in' }) createdBy: PersonView | null;
  @ApiProperty({ example: 2, description: 'How many comments it has' }) comments: number;
  @ApiProperty(INSTANT) createdAt: Date;
  @ApiProperty(INSTANT) updatedAt: Date;
  @ApiProperty({ ...INSTANT, nullable: true, description: 'When it became DONE; null while it is not' }) completedAt: Date | null;
}

export class TaskView extends OwnTaskView {
  @ApiProperty({ type: PersonView, description: 'Who it is assigned to' }) employee: PersonView;
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

export class TaskCommentView {
  @ApiProperty(ID) id: string;
  @ApiProperty({ type: PersonView }) author: PersonView;
  @ApiProperty({ example: 'The numbers of October are still missing.' }) text: string;
  @ApiProperty(INSTANT) createdAt: Date;
}

export class TaskCommentsResponse {
  @ApiProperty({ type: [TaskCommentView], description: 'The newest 200, the oldest of them first' }) items: TaskCommentView[];
  @ApiProperty({ example: 2 }) total: number;
}

export class TaskChangeView {
  @ApiProperty(ID) id: string;
  @ApiProperty(INSTANT) at: Date;
  @ApiProperty({ type: PersonView }) by: PersonView;
  @ApiProperty({ enum: TASK_FIELDS, enumName: 'TaskField', example: 'STATUS' }) field: TaskField;
  @ApiProperty({ type: String, nullable: true, example: 'TODO', description: 'Of an assignee the name; null: it was empty' }) from: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'IN_PROGRESS', description: 'Of an assignee the name; null: it is empty' }) to: string | null;
}

export class TaskHistoryResponse {
  @ApiProperty({ type: [TaskChangeView], description: 'The newest 200, the newest first. How the task began is not among them' }) items: TaskChangeView[];
  @ApiProperty({ example: 3 }) total: number;
}
