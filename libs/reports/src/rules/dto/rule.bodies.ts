import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsOptional, ValidateIf, ValidateNested } from 'class-validator';
import { Id, LineOfText } from '#platform';
import { CATEGORIES, type Category } from '../../domain/categories.js';
import { PATTERN_MAX_CHARACTERS, RULE_KINDS, type RuleKind } from '../../domain/patterns.js';

const KIND = { enum: RULE_KINDS, enumName: 'RuleKind', example: 'WEBSITE' } as const;
const CATEGORY = { enum: CATEGORIES, enumName: 'Category', example: 'PRODUCTIVE' } as const;
const PATTERN = {
  example: 'example.com',
  maxLength: PATTERN_MAX_CHARACTERS,
  description: 'An application: its name, whatever the case, `*` for any characters. A website: a host name, for itself and all below it',
} as const;
const TEAM = { type: String, nullable: true, required: false, format: 'uuid', description: 'Only for the people of this team; null for everybody' } as const;

const isSent = (_body: object, value: unknown): boolean => value !== undefined;

export class RuleBody {
  @ApiProperty(KIND)
  @IsIn(RULE_KINDS)
  kind: RuleKind;

  @ApiProperty(PATTERN)
  @LineOfText({ max: PATTERN_MAX_CHARACTERS })
  pattern: string;

  @ApiProperty(CATEGORY)
  @IsIn(CATEGORIES)
  category: Category;

  @ApiProperty(TEAM)
  @IsOptional()
  @Id()
  teamId?: string | null;
}

export class RulesBody {
  @ApiProperty({ type: [RuleBody], minItems: 1, maxItems: 100 })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => RuleBody)
  rules: RuleBody[];
}

/** What is absent stays as it is. */
export class ChangeRuleBody {
  @ApiProperty({ ...PATTERN, required: false })
  @ValidateIf(isSent)
  @LineOfText({ max: PATTERN_MAX_CHARACTERS })
  pattern?: string;

  @ApiProperty({ ...CATEGORY, required: false })
  @ValidateIf(isSent)
  @IsIn(CATEGORIES)
  category?: Category;

  @ApiProperty(TEAM)
  @IsOptional()
  @Id()
  teamId?: string | null;
}

export class PreviewQuery {
  @ApiProperty(KIND)
  @IsIn(RULE_KINDS)
  kind: RuleKind;

  @ApiProperty(PATTERN)
  @LineOfText({ max: PATTERN_MAX_CHARACTERS })
  pattern: string;

  @ApiProperty({ ...TEAM, nullable: false })
  @IsOptional()
  @Id()
  teamId?: string;
}
