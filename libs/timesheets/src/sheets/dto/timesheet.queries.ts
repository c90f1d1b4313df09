import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { LineOfText } from '#platform';
import { TeamField } from '#tenancy';
import { FILE_MAX_DAYS, SHEET_MAX_DAYS } from '../../domain/period.js';
import { AnyUuid, CalendarDate } from '../../fields.js';

/** Days in the company's time zone, both included. Without them: this month. */
export class TimesheetQuery {
  @ApiProperty({ required: false, format: 'date', example: '2026-11-01', description: `The first day, in the company's time zone. At most ${SHEET_MAX_DAYS} days in all, in files ${FILE_MAX_DAYS}` })
  @IsOptional()
  @CalendarDate()
  from?: string;

  @ApiProperty({ required: false, format: 'date', example: '2026-11-30', description: 'The last day, included; the last of the month when absent' })
  @IsOptional()
  @CalendarDate()
  to?: string;
}

export class TimesheetFileQuery extends TimesheetQuery {
  @ApiProperty({ required: false, format: 'uuid', description: 'Only this employee’s' })
  @IsOptional()
  @AnyUuid()
  employeeId?: string;

  @TeamField()
  team?: string;

  @ApiProperty({ required: false, example: 'grace', description: 'Part of a name or an e-mail address' })
  @IsOptional()
  @LineOfText({ min: 0, max: 100 })
  search?: string;
}

export class CompanyTimesheetQuery extends TimesheetFileQuery {
  @ApiProperty({ required: false, default: 1, minimum: 1 })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100_000)
  page: number = 1;

  @ApiProperty({ required: false, default: 100, minimum: 1, maximum: 500 })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(500)
  limit: number = 100;
}
