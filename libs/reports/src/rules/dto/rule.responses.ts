import { ApiProperty } from '@nestjs/swagger';
import { CATEGORIES, type Category } from '../../domain/categories.js';
import { RULE_KINDS, type RuleKind } from '../../domain/patterns.js';

const KIND = { enum: RULE_KINDS, enumName: 'RuleKind', example: 'WEBSITE' } as const;
const CATEGORY = { enum: CATEGORIES, enumName: 'Category', example: 'PRODUCTIVE' } as const;

export class RuleTeamView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ example: 'Sales' }) name: string;
}

export class SuggestedRuleView {
  @ApiProperty(KIND) kind: RuleKind;
  @ApiProperty({ example: 'example.com' }) pattern: string;
  @ApiProperty(CATEGORY) category: Category;
}

export class RuleView extends SuggestedRuleView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: RuleTeamView, nullable: true, description: 'Null: for everybody' }) team: RuleTeamView | null;
}

export class RulesResponse {
  @ApiProperty({ type: [RuleView], description: 'In the order in which they decide where several match' }) items: RuleView[];
}

export class SuggestionsResponse {
  @ApiProperty({ type: [SuggestedRuleView], description: 'For what was used on the last 30 days and no rule decides about' }) items: SuggestedRuleView[];
}

export class PreviewItemView {
  @ApiProperty({ example: 'www.example.com' }) name: string;
  @ApiProperty({ example: 5_432, description: 'Of the last 30 days' }) seconds: number;
  @ApiProperty({ ...CATEGORY, description: 'What it counts as now' }) category: Category;
  @ApiProperty({ type: String, nullable: true, example: 'docs.example.com', description: 'Of the rule that goes before this pattern; null: this pattern would decide' }) decidedBy: string | null;
}

export class PreviewResponse {
  @ApiProperty({ example: 3 }) total: number;
  @ApiProperty({ type: [PreviewItemView], description: 'The longest used, 50 at most' }) items: PreviewItemView[];
}
