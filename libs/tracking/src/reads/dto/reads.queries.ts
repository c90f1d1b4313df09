import { ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { PERIOD_MAX_DAYS } from '../../domain/calendar-date.js';
import { AnyUuid, CalendarDate } from '../../fields.js';

const LIMIT_DEFAULT = 100;
const LIMIT_MAX = 500;

/** Days in the company's time zone, both included. Without them: today and the six days before. */
export class PeriodQuery {
  @ApiPropertyOptional({ example: '2026-11-02', description: `The first day, in the company's time zone. At most ${PERIOD_MAX_DAYS} days in all` })
  @IsOptional()
  @CalendarDate()
  from?: string;

  @ApiPropertyOptional({ example: '2026-11-08', description: 'The last day, included. Today when absent' })
  @IsOptional()
  @CalendarDate()
  to?: string;
}

export class PageQuery {
  @ApiPropertyOptional({ minimum: 1, maximum: LIMIT_MAX, default: LIMIT_DEFAULT })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(LIMIT_MAX)
  limit: number = LIMIT_DEFAULT;

  @ApiPropertyOptional({ description: 'The `nextCursor` of the page before' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  cursor?: string;
}

export class ListQuery extends IntersectionType(PeriodQuery, PageQuery) {}

const EMPLOYEE = { format: 'uuid', description: 'Only this employee’s' } as const;

export class CompanyPeriodQuery extends PeriodQuery {
  @ApiPropertyOptional(EMPLOYEE)
  @IsOptional()
  @AnyUuid()
  employeeId?: string;
}

export class CompanyListQuery extends ListQuery {
  @ApiPropertyOptional(EMPLOYEE)
  @IsOptional()
  @AnyUuid()
  employeeId?: string;
}

export class CompanyDevicesQuery extends PageQuery {
  @ApiPropertyOptional(EMPLOYEE)
  @IsOptional()
  @AnyUuid()
  employeeId?: string;
}

export class EmployeeQuery {
  @ApiPropertyOptional({ ...EMPLOYEE, description: 'Whose, should two employees have used one id' })
  @IsOptional()
  @AnyUuid()
  employeeId?: string;
}
