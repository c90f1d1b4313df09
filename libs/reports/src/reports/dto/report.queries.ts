import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { CalendarDay, Id } from '#platform';
import { TeamField } from '#tenancy';
import { REPORT_MAX_DAYS } from '../../domain/report-days.js';

export const USAGE_GROUPS = ['day', 'week', 'month', 'employee'] as const;
export type UsageGroup = (typeof USAGE_GROUPS)[number];
export const ATTENDANCE_GROUPS = ['day', 'employee'] as const;
export type AttendanceGroup = (typeof ATTENDANCE_GROUPS)[number];
export const PRODUCTIVITY_GROUPS = ['employee', 'day', 'item'] as const;
export type ProductivityGroup = (typeof PRODUCTIVITY_GROUPS)[number];

export const ITEMS_SHOWN = 100;
export const ITEMS_MAX = 1_000;
export const ATTENDANCE_PAGE = 100;

/** Days in the company's time zone, both included. Without them: today and the six before. */
export class ReportPeriodQuery {
  @ApiPropertyOptional({ example: '2026-11-02', description: `The first day, in the company's time zone. At most ${REPORT_MAX_DAYS} days in all` })
  @IsOptional()
  @CalendarDay()
  from?: string;

  @ApiPropertyOptional({ example: '2026-11-08', description: 'The last day, included. Today when absent' })
  @IsOptional()
  @CalendarDay()
  to?: string;
}

export class ReportQuery extends ReportPeriodQuery {
  @ApiPropertyOptional({ format: 'uuid', description: 'Only this employee’s' })
  @IsOptional()
  @Id()
  employeeId?: string;

  @TeamField()
  team?: string;
}

export class UsageReportQuery extends ReportQuery {
  @ApiPropertyOptional({ enum: USAGE_GROUPS, default: 'day', description: 'A week begins as the company’s weeks do' })
  @IsIn(USAGE_GROUPS)
  groupBy: UsageGroup = 'day';
}

export class ItemReportQuery extends ReportQuery {
  @ApiPropertyOptional({ minimum: 1, maximum: ITEMS_MAX, default: ITEMS_SHOWN, description: 'How many, the longest used first' })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(ITEMS_MAX)
  limit: number = ITEMS_SHOWN;
}

export class AttendanceReportQuery extends ReportQuery {
  @ApiPropertyOptional({ enum: ATTENDANCE_GROUPS, default: 'employee', description: 'day: one line for each day of each employee' })
  @IsIn(ATTENDANCE_GROUPS)
  groupBy: AttendanceGroup = 'employee';

  @ApiPropertyOptional({ minimum: 1, default: 1, description: `Of the days, ${ATTENDANCE_PAGE} a page` })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100_000)
  page: number = 1;
}

export class ProductivityReportQuery extends ReportQuery {
  @ApiPropertyOptional({ enum: PRODUCTIVITY_GROUPS, default: 'employee', description: `item: applications and websites, the ${ITEMS_SHOWN} longest used of each` })
  @IsIn(PRODUCTIVITY_GROUPS)
  groupBy: ProductivityGroup = 'employee';
}
