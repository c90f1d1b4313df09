import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { TIME_CORRECTION_KINDS, TIME_CORRECTION_STATUSES, type TimeCorrectionKind, type TimeCorrectionStatus } from '#contracts';
import { ParagraphsOfText } from '#platform';
import { AnyUuid, WholeMinute } from '../../fields.js';

const ID = { format: 'uuid', example: '0192f0c1-7a51-7b3e-9a55-3f1f5f1c9a10' } as const;
const INSTANT = { format: 'date-time', type: String, example: '2026-11-02T09:00:00.000Z' } as const;
const KIND = { enum: TIME_CORRECTION_KINDS, enumName: 'TimeCorrectionKind', example: 'ADD', description: 'ADD: worked although no tracker recorded it. REMOVE: recorded although it was no work' } as const;
const STATUS = { enum: TIME_CORRECTION_STATUSES, enumName: 'TimeCorrectionStatus', example: 'PENDING' } as const;
const NOTE = { maxLength: 1_000, example: 'Agreed by telephone' } as const;

export class RequestTimeBody {
  @ApiProperty(KIND)
  @IsIn(TIME_CORRECTION_KINDS)
  kind: TimeCorrectionKind;

  @ApiProperty({ ...INSTANT, description: 'A whole minute, at most 60 days ago' })
  @WholeMinute()
  startedAt: string;

  @ApiProperty({ ...INSTANT, example: '2026-11-02T10:30:00.000Z', description: 'A whole minute that has been, at most 24 hours after the start' })
  @WholeMinute()
  endedAt: string;

  @ApiProperty({ maxLength: 1_000, example: 'Meeting at the customer’s, without the laptop' })
  @ParagraphsOfText({ max: 1_000 })
  reason: string;
}

export class EnterTimeBody extends RequestTimeBody {
  @ApiProperty({ ...ID, description: 'Whose time it is' })
  @AnyUuid()
  employeeId: string;
}

export class ApproveTimeBody {
  @ApiProperty({ ...NOTE, required: false, type: String, nullable: true })
  @IsOptional()
  @ParagraphsOfText({ max: 1_000 })
  note?: string | null;
}

/** Whoever is told no is told why. */
export class RefuseTimeBody {
  @ApiProperty(NOTE)
  @ParagraphsOfText({ max: 1_000 })
  note: string;
}

export class CorrectionsQuery {
  @ApiProperty({ ...STATUS, required: false })
  @IsOptional()
  @IsIn(TIME_CORRECTION_STATUSES)
  status?: TimeCorrectionStatus;

  @ApiProperty({ required: false, default: 1, minimum: 1 })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100_000)
  page: number = 1;

  @ApiProperty({ required: false, default: 50, minimum: 1, maximum: 100 })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit: number = 50;
}

export class CompanyCorrectionsQuery extends CorrectionsQuery {
  @ApiProperty({ required: false, format: 'uuid', description: 'Only this employee’s' })
  @IsOptional()
  @AnyUuid()
  employeeId?: string;
}

class MemberView {
  @ApiProperty(ID) id: string;
  @ApiProperty({ example: 'Grace Hopper' }) name: string;
}

export class TimeCorrectionView {
  @ApiProperty(ID) id: string;
  @ApiProperty({ type: MemberView, description: 'Whose time it is' }) employee: MemberView;
  @ApiProperty(KIND) kind: TimeCorrectionKind;
  @ApiProperty(STATUS) status: TimeCorrectionStatus;
  @ApiProperty(INSTANT) startedAt: Date;
  @ApiProperty(INSTANT) endedAt: Date;
  @ApiProperty({ format: 'date', type: String, example: '2026-11-02', description: 'The day on which it starts, in the company’s time zone' }) day: string;
  @ApiProperty({ example: 'Meeting at the customer’s, without the laptop' }) reason: string;
  @ApiProperty(INSTANT) requestedAt: Date;
  @ApiProperty({ type: MemberView, description: 'The employee, or the admin who entered it' }) requestedBy: MemberView;
  @ApiProperty({ ...INSTANT, nullable: true }) decidedAt: Date | null;
  @ApiProperty({ type: MemberView, nullable: true, description: 'Null where nobody has decided, and where it was withdrawn' }) decidedBy: MemberView | null;
  @ApiProperty({ type: String, nullable: true, example: null, description: 'Of whoever decided' }) note: string | null;
  @ApiProperty({
    type: Number,
    nullable: true,
    example: 5_400,
    description: 'What it adds to worked time, negative where it takes off; if it waits, what approving it now would give; null where it does not count',
  })
  countedSeconds: number | null;
  @ApiProperty({ type: Number, nullable: true, example: 0, description: 'What of these hours trackers recorded; null where it does not count' }) recordedSeconds: number | null;
}

class TimeCorrectionStep {
  @ApiProperty(INSTANT) at: Date;
  @ApiProperty({ ...STATUS, description: 'PENDING: it was asked for' }) status: TimeCorrectionStatus;
  @ApiProperty({ type: MemberView }) by: MemberView;
  @ApiProperty({ type: String, nullable: true, example: null }) note: string | null;
}

export class TimeCorrectionDetails extends TimeCorrectionView {
  @ApiProperty({ type: [TimeCorrectionStep], description: 'Each step, in order' }) history: TimeCorrectionStep[];
}

export class TimeCorrectionsResponse {
  @ApiProperty({ type: [TimeCorrectionView] }) items: TimeCorrectionView[];
  @ApiProperty({ example: 12, description: 'Of all pages' }) total: number;
  @ApiProperty({ example: 1 }) page: number;
  @ApiProperty({ example: 50 }) limit: number;
}
