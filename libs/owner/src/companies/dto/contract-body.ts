import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiProperty, ApiPropertyOptional, getSchemaPath } from '@nestjs/swagger';
import { IsInt, IsISO8601, IsOptional, Matches, Max, Min, ValidateBy } from 'class-validator';
import { REACTIVATION_DAYS } from '#contracts';
import { LineOfText } from '#platform';
import { isPaidAmount, PAID_MAX, type PaidAmount } from '../../domain/paid-amount.js';
import { IfGiven } from '../../validation/if-given.js';
import { MoneyResponse } from './subscription.response.js';

const DAYS_MAX = 3_660;

const Paid = (): PropertyDecorator =>
  applyDecorators(
    ApiPropertyOptional({
      description: "What was paid, in minor units: 9900 is $99.00 of the plan's currency; or with its currency, as answers have it. 0 where absent",
      oneOf: [{ type: 'integer', minimum: 0, maximum: PAID_MAX }, { $ref: getSchemaPath(MoneyResponse) }],
      example: 9_900,
    }),
    IfGiven(),
    ValidateBy({
      name: 'isPaidAmount',
      validator: { validate: isPaidAmount, defaultMessage: () => '$property must be a whole number of minor units, or {amount, currency}' },
    }),
  );

@ApiExtraModels(MoneyResponse)
export class ChangePlanBody {
  @ApiProperty({ description: "A plan's code", example: 'PRO' })
  @Matches(/^[A-Z][A-Z0-9_]{1,39}$/)
  plan: string;

  @Paid()
  amountPaid?: PaidAmount;
}

export class SuspendBody {
  @ApiProperty({ description: 'Kept with the company and in its history', maxLength: 500, example: 'Invoice 2026-014 is unpaid' })
  @LineOfText({ max: 500 })
  reason: string;
}

export class ReactivateBody {
  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: DAYS_MAX, default: REACTIVATION_DAYS, example: 30, description: 'Added to what is left of the period, or to now' })
  @IfGiven()
  @IsInt()
  @Min(1)
  @Max(DAYS_MAX)
  days?: number;

  @ApiPropertyOptional({
    type: String,
    format: 'date-time',
    nullable: true,
    example: '2026-12-02T09:00:00.000Z',
    description: 'The `subscriptionExpiresAt` that the caller has seen, which may be null. Where it is another by now the answer is CONFLICT, so that what is sent twice is booked once. Absent: whatever it is',
  })
  @IsOptional()
  @IsISO8601({ strict: true })
  seenExpiresAt?: string | null;

  @Paid()
  amountPaid?: PaidAmount;
}
