import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { CalendarDay } from '#platform';
import { REPORT_MAX_DAYS } from '../../domain/report-days.js';
import { ProductivityTotalsView, ReportPeriod } from '../../reports/dto/report.responses.js';
import { SuggestedRuleView } from '../../rules/dto/rule.responses.js';

/** Days in the company's time zone, both included. Without them: today and the six before. */
export class MyProductivityQuery {
  @ApiPropertyOptional({ example: '2026-11-02', description: `The first day, in the company's time zone. At most ${REPORT_MAX_DAYS} days in all` })
  @IsOptional()
  @CalendarDay()
  from?: string;

  @ApiPropertyOptional({ example: '2026-11-08', description: 'The last day, included. Today when absent' })
  @IsOptional()
  @CalendarDay()
  to?: string;
}

export class MyProductivityDay extends ProductivityTotalsView {
  @ApiProperty({ example: '2026-11-02' }) day: string;
}

export class MyProductivityResponse extends ReportPeriod {
  @ApiProperty({ type: [MyProductivityDay], description: 'Only days with something, in order' }) days: MyProductivityDay[];
  @ApiProperty({ type: ProductivityTotalsView, description: 'A browser’s time counts once: by its websites, and what is left as the browser itself' }) totals: ProductivityTotalsView;
}

export class MyRuleView extends SuggestedRuleView {
  @ApiProperty({ type: String, nullable: true, example: null, description: 'The caller’s team, where the rule is only for it; null: for everybody' }) team: string | null;
}

export class MyRulesResponse {
  @ApiProperty({ type: [MyRuleView], description: 'In the order in which they decide where several match. What none of them matches is neutral' }) items: MyRuleView[];
}
