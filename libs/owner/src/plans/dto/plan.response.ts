import { ApiProperty } from '@nestjs/swagger';
import type { Plan } from '#plans';
import { MoneyResponse } from '../../companies/dto/subscription.response.js';

export class PlanResponse {
  @ApiProperty({ example: 'PRO' })
  code: string;

  @ApiProperty({ example: 'Pro' })
  name: string;

  @ApiProperty({ type: 'integer', example: 50 })
  maxEmployees: number;

  @ApiProperty({ type: 'integer', example: 100_000, description: 'A MB is a million bytes' })
  maxStorageMb: number;

  @ApiProperty({ type: 'integer', example: 90 })
  screenshotRetentionDays: number;

  @ApiProperty({ type: MoneyResponse, description: 'A month' })
  price: MoneyResponse;

  @ApiProperty({ type: [String], example: [] })
  features: string[];

  @ApiProperty({ type: String, format: 'date-time', nullable: true, example: null, description: 'Since when it is not sold any more' })
  retiredAt: Date | null;

  @ApiProperty({ type: 'integer', minimum: 0, example: 31, description: 'On it now, whatever their state' })
  companies: number;
}

export class PlansResponse {
  @ApiProperty({ type: [PlanResponse], description: 'Cheapest first' })
  items: PlanResponse[];
}

export function toPlan(plan: Plan, companies: number): PlanResponse {
  return {
    code: plan.code,
    name: plan.name,
    maxEmployees: plan.maxEmployees,
    maxStorageMb: plan.maxStorageMb,
    screenshotRetentionDays: plan.screenshotRetentionDays,
    price: { amount: plan.priceAmount, currency: plan.priceCurrency },
    features: plan.features,
    retiredAt: plan.retiredAt,
    companies,
  };
}
