import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiProperty, ApiPropertyOptional, getSchemaPath } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsBoolean, IsInt, IsString, Length, Matches, Max, Min, ValidateBy } from 'class-validator';
import { LineOfText } from '#platform';
import { isPaidAmount, PAID_MAX, type PaidAmount } from '../../domain/paid-amount.js';
import { IfGiven } from '../../validation/if-given.js';
import { MoneyResponse } from '../../companies/dto/subscription.response.js';

const EMPLOYEES_MAX = 1_000_000;
const STORAGE_MAX_MB = 1_000_000_000;
const RETENTION_MAX_DAYS = 3_650;
const FEATURES_MAX = 50;

const WholeNumber = (min: number, max: number): PropertyDecorator => applyDecorators(IsInt(), Min(min), Max(max));
const Features = (): PropertyDecorator =>
  applyDecorators(IsArray(), ArrayMaxSize(FEATURES_MAX), IsString({ each: true }), Length(1, 120, { each: true }), Matches(/^[^\p{Cc}\p{Cs}]*$/u, { each: true }));
const Price = (): PropertyDecorator =>
  ValidateBy({ name: 'isPaidAmount', validator: { validate: isPaidAmount, defaultMessage: () => '$property must be a whole number of minor units, or {amount, currency}' } });

const NAME = { maxLength: 80, example: 'Team' };
const EMPLOYEES = { type: 'integer' as const, minimum: 1, maximum: EMPLOYEES_MAX, example: 20 };
const STORAGE = { type: 'integer' as const, minimum: 0, maximum: STORAGE_MAX_MB, example: 40_000, description: 'A MB is a million bytes' };
const RETENTION = { type: 'integer' as const, minimum: 1, maximum: RETENTION_MAX_DAYS, example: 60 };
const FEATURES = { type: String, isArray: true as const, maxItems: FEATURES_MAX, example: ['Priority support'], description: 'Lines for a person, in their order' };
const PRICE = {
  description: 'A month, in minor units: 9900 is $99.00; or with its currency, as answers have it',
  oneOf: [{ type: 'integer', minimum: 0, maximum: PAID_MAX }, { $ref: getSchemaPath(MoneyResponse) }],
  example: 4_900,
};

@ApiExtraModels(MoneyResponse)
export class CreatePlanBody {
  @ApiProperty({ description: 'Never changes and is never given again', pattern: '^[A-Z][A-Z0-9_]{1,39}$', example: 'TEAM' })
  @Matches(/^[A-Z][A-Z0-9_]{1,39}$/)
  code: string;

  @ApiProperty(NAME)
  @LineOfText({ max: 80 })
  name: string;

  @ApiProperty(EMPLOYEES)
  @WholeNumber(1, EMPLOYEES_MAX)
  maxEmployees: number;

  @ApiProperty(STORAGE)
  @WholeNumber(0, STORAGE_MAX_MB)
  maxStorageMb: number;

  @ApiProperty(RETENTION)
  @WholeNumber(1, RETENTION_MAX_DAYS)
  screenshotRetentionDays: number;

  @ApiProperty(PRICE)
  @Price()
  price: PaidAmount;

  @ApiPropertyOptional({ ...FEATURES, default: [] })
  @IfGiven()
  @Features()
  features?: string[];
}

/** What is absent stays as it is. */
export class UpdatePlanBody {
  @ApiPropertyOptional(NAME)
  @IfGiven()
  @LineOfText({ max: 80 })
  name?: string;

  @ApiPropertyOptional(EMPLOYEES)
  @IfGiven()
  @WholeNumber(1, EMPLOYEES_MAX)
  maxEmployees?: number;

  @ApiPropertyOptional(STORAGE)
  @IfGiven()
  @WholeNumber(0, STORAGE_MAX_MB)
  maxStorageMb?: number;

  @ApiPropertyOptional(RETENTION)
  @IfGiven()
  @WholeNumber(1, RETENTION_MAX_DAYS)
  screenshotRetentionDays?: number;

  @ApiPropertyOptional({ ...PRICE, description: `${PRICE.description}. Counts from now on: what was paid before stays as it is` })
  @IfGiven()
  @Price()
  price?: PaidAmount;

  @ApiPropertyOptional(FEATURES)
  @IfGiven()
  @Features()
  features?: string[];

  @ApiPropertyOptional({ example: true, description: 'A retired plan cannot be chosen any more; companies on it stay. False puts it on offer again' })
  @IfGiven()
  @IsBoolean()
  retired?: boolean;
}
