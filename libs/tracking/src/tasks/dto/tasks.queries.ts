import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { TASK_DUES, TASK_PRIORITIES, TASK_STATUSES, type TaskDue, type TaskPriority, type TaskStatus } from '#contracts';
import { LineOfText } from '#platform';
import { AnyUuid, CalendarDate } from '../../fields.js';

export const TASK_SORTS = ['dueOn', '-dueOn', 'priority', '-priority', 'title', '-title', 'createdAt', '-createdAt', 'updatedAt', '-updatedAt'] as const;
export type TaskSort = (typeof TASK_SORTS)[number];

export class TasksQuery {
  @ApiProperty({ required: false, enum: TASK_STATUSES, enumName: 'TaskStatus' })
  @IsOptional()
  @IsIn(TASK_STATUSES)
  status?: TaskStatus;

  @ApiProperty({ required: false, enum: TASK_PRIORITIES, enumName: 'TaskPriority' })
  @IsOptional()
  @IsIn(TASK_PRIORITIES)
  priority?: TaskPriority;

  @ApiProperty({ required: false, enum: TASK_DUES, enumName: 'TaskDue', description: 'By the company’s calendar. OVERDUE: to be done before today, and not done; WEEK: today or in the six days after; NONE: not due at all' })
  @IsOptional()
  @IsIn(TASK_DUES)
  due?: TaskDue;

  @ApiProperty({ required: false, example: '2026-11-02', description: 'Due on this day or later; leaves out what is not due at all' })
  @IsOptional()
  @CalendarDate()
  dueFrom?: string;

  @ApiProperty({ required: false, example: '2026-11-08', description: 'Due on this day or earlier; leaves out what is not due at all' })
  @IsOptional()
  @CalendarDate()
  dueTo?: string;

  @ApiProperty({ required: false, example: 'offer', description: 'Part of title or description' })
  @IsOptional()
  @LineOfText({ min: 0, max: 100 })
  search?: string;

  @ApiProperty({ required: false, enum: TASK_SORTS, default: 'dueOn', description: 'What is not due at all comes last; `priority` begins with what is urgent' })
  @IsIn(TASK_SORTS)
  sort: TaskSort = 'dueOn';

  @ApiProperty({ required: false, default: 1, minimum: 1 })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100_000)
  page: number = 1;

  @ApiProperty({ required: false, default: 50, minimum: 1, maximum: 200 })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit: number = 50;
}

export class CompanyTasksQuery extends TasksQuery {
  @ApiProperty({ required: false, format: 'uuid', description: 'Only this employee’s' })
  @IsOptional()
  @AnyUuid()
  employeeId?: string;
}
