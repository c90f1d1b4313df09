import { ApiProperty } from '@nestjs/swagger';
import type { Cost } from '../domain/cost-sums.js';
import type { CostSums } from './costs.service.js';

/** Of an `ApiProperty` that holds a cost. */
export const COST = { type: 'integer', nullable: true, example: 450_000, description: 'Corrected worked time by the rate of each day, in minor units; null without a day that has a rate' } as const;

export class CostsResponse {
  @ApiProperty({ example: 'EUR', description: 'ISO 4217; the company’s' }) currency: string;
  @ApiProperty(COST) amount: Cost;
  @ApiProperty({ example: false, description: 'Some work has a rate in another currency, and is in no sum' }) leftOut: boolean;
}

export function costsView({ currency, sums, leftOut }: CostSums): CostsResponse {
  return { currency, amount: sums.size === 0 ? null : [...sums.values()].reduce((total, amount) => total + amount, 0), leftOut };
}
