import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, ValidateBy } from 'class-validator';
import { isCalendarDate } from '../../domain/calendar.js';

export const CalendarDate = (): PropertyDecorator =>
  ValidateBy({ name: 'isCalendarDate', validator: { validate: isCalendarDate, defaultMessage: () => '$property must be a date, YYYY-MM-DD' } });

export class UsageQuery {
  @ApiPropertyOptional({ format: 'date', description: 'Included; 30 days up to `to` where absent', example: '2026-10-04' })
  @IsOptional()
  @CalendarDate()
  from?: string;

  @ApiPropertyOptional({ format: 'date', description: "Included; today in the company's time zone where absent", example: '2026-11-02' })
  @IsOptional()
  @CalendarDate()
  to?: string;
}
