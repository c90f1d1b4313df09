import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { REPORT_SECTIONS, type ReportSection } from '../../domain/report-tables.js';
import { CalendarDate } from '../../usage/dto/usage.query.js';

export class ReportsQuery {
  @ApiPropertyOptional({ format: 'date', description: 'Included; 30 days up to `to` where absent', example: '2026-10-04' })
  @IsOptional()
  @CalendarDate()
  from?: string;

  @ApiPropertyOptional({ format: 'date', description: 'Included; today in UTC where absent. At most 400 days after `from`', example: '2026-11-02' })
  @IsOptional()
  @CalendarDate()
  to?: string;
}

export class ReportTableQuery extends ReportsQuery {
  @ApiProperty({ enum: REPORT_SECTIONS, example: 'growth' })
  @IsIn(REPORT_SECTIONS)
  section: ReportSection;
}
