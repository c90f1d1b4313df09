import { ApiProperty } from '@nestjs/swagger';
import { ProductivityTotalsView, ReportPeriod } from '../../reports/dto/report.responses.js';
import { SuggestedRuleView } from '../../rules/dto/rule.responses.js';

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
