import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, ValidateIf } from 'class-validator';
import { TASK_PRIORITIES, TASK_STATUSES, type TaskPriority, type TaskStatus } from '#contracts';
import { LineOfText, ParagraphsOfText } from '#platform';
import { AnyUuid, CalendarDate } from '../../fields.js';

const EMPLOYEE = { format: 'uuid', example: '0192f0c1-7a51-7b3e-9a55-3f1f5f1c9a12', description: 'Who it is assigned to: an active admin or employee' } as const;
const TITLE = { example: 'Prepare the offer', maxLength: 200 } as const;
const DESCRIPTION = { required: false, type: String, nullable: true, example: 'With the new prices', maxLength: 4_000 } as const;
const DUE_ON = { required: false, type: String, nullable: true, format: 'date', example: '2026-11-09' } as const;
const STATUS = { enum: TASK_STATUSES, enumName: 'TaskStatus', example: 'IN_PROGRESS' } as const;

const PRIORITY = { required: false, enum: TASK_PRIORITIES, enumName: 'TaskPriority', example: 'HIGH' } as const;

const isSent = (_body: object, value: unknown): boolean => value !== undefined;

export class CreateTaskBody {
  @ApiProperty(EMPLOYEE)
  @AnyUuid()
  employeeId: string;

  @ApiProperty(TITLE)
  @LineOfText({ max: 200 })
  title: string;

  @ApiProperty(DESCRIPTION)
  @IsOptional()
  @ParagraphsOfText({ max: 4_000 })
  description?: string | null;

  @ApiProperty(DUE_ON)
  @IsOptional()
  @CalendarDate()
  dueOn?: string | null;

  @ApiProperty({ ...STATUS, required: false, default: 'TODO' })
  @IsIn(TASK_STATUSES)
  status: TaskStatus = 'TODO';

  @ApiProperty({ ...PRIORITY, default: 'NORMAL' })
  @IsIn(TASK_PRIORITIES)
  priority: TaskPriority = 'NORMAL';
}

/** What is absent stays as it is; null clears what may be empty. */
export class ChangeTaskBody {
  @ApiProperty({ ...EMPLOYEE, required: false })
  @ValidateIf(isSent)
  @AnyUuid()
  employeeId?: string;

  @ApiProperty({ ...TITLE, required: false })
  @ValidateIf(isSent)
  @LineOfText({ max: 200 })
  title?: string;

  @ApiProperty(DESCRIPTION)
  @IsOptional()
  @ParagraphsOfText({ max: 4_000 })
  description?: string | null;

  @ApiProperty(DUE_ON)
  @IsOptional()
  @CalendarDate()
  dueOn?: string | null;

  @ApiProperty({ ...STATUS, required: false })
  @ValidateIf(isSent)
  @IsIn(TASK_STATUSES)
  status?: TaskStatus;

  @ApiProperty(PRIORITY)
  @ValidateIf(isSent)
  @IsIn(TASK_PRIORITIES)
  priority?: TaskPriority;
}

export class CommentBody {
  @ApiProperty({ example: 'The numbers of October are still missing.', maxLength: 4_000 })
  @ParagraphsOfText({ max: 4_000 })
  text: string;
}

export class MoveTaskBody {
  @ApiProperty(STATUS)
  @IsIn(TASK_STATUSES)
  status: TaskStatus;
}
