import { ApiProperty } from '@nestjs/swagger';
import { REPORT_DEFINITIONS as DEFINITIONS } from '#contracts';
import { MoneyResponse } from '../../companies/dto/subscription.response.js';
import { StandingTotalsResponse } from '../../overview/dto/overview.response.js';

const COUNT = { type: 'integer' as const, minimum: 0 };
const PERCENT = { type: Number, nullable: true, example: 91.2 };
const MONTH = { example: '2026-11', description: 'YYYY-MM, UTC' };
const DAY = { format: 'date', example: '2026-11-02' };

export class ReportPeriodResponse {
  @ApiProperty({ ...DAY, description: 'Included' })
  from: string;

  @ApiProperty({ ...DAY, description: 'Included' })
  to: string;
}

export class TopCompanyResponse {
  @ApiProperty({ format: 'uuid', example: '0192f0c1-7a51-7b3e-9a55-3f1f5f1c9a10' })
  id: string;

  @ApiProperty({ example: 'Acme Ltd' })
  name: string;

  @ApiProperty({ ...COUNT, example: 9_412 })
  activeMinutes: number;
}

export class PlanShareResponse {
  @ApiProperty({ example: 'PRO' })
  plan: string;

  @ApiProperty({ example: 'Pro' })
  name: string;

  @ApiProperty({ ...COUNT, example: 4 })
  trial: number;

  @ApiProperty({ ...COUNT, example: 31 })
  active: number;

  @ApiProperty({ ...COUNT, example: 35 })
  companies: number;

  @ApiProperty(PERCENT)
  percent: number | null;
}

export class RevenueResponse {
  @ApiProperty({ type: MoneyResponse, description: DEFINITIONS.mrr })
  mrr: MoneyResponse;

  @ApiProperty({ type: MoneyResponse, description: DEFINITIONS.arr })
  arr: MoneyResponse;

  @ApiProperty({ type: MoneyResponse, description: DEFINITIONS.potential })
  potential: MoneyResponse;

  @ApiProperty({ type: MoneyResponse, nullable: true, description: DEFINITIONS.averageRevenue })
  averagePerCompany: MoneyResponse | null;
}

export class TrialConversionResponse {
  @ApiProperty({ ...COUNT, example: 12 })
  decided: number;

  @ApiProperty({ ...COUNT, example: 7 })
  converted: number;

  @ApiProperty(PERCENT)
  percent: number | null;
}

export class MonthChurnResponse {
  @ApiProperty(MONTH)
  month: string;

  @ApiProperty({ ...COUNT, example: 40, description: 'With a running subscription when the month began' })
  paying: number;

  @ApiProperty({ ...COUNT, example: 2, description: 'Of these, without one when it ended' })
  lost: number;

  @ApiProperty({ ...PERCENT, example: 5 })
  percent: number | null;
}

export class MonthGrowthResponse {
  @ApiProperty(MONTH)
  month: string;

  @ApiProperty({ ...COUNT, example: 6, description: 'Created in the month' })
  newCompanies: number;

  @ApiProperty({ ...COUNT, example: 61 })
  companies: number;

  @ApiProperty({ ...COUNT, example: 412_000, description: DEFINITIONS.use })
  activeMinutes: number;
}

/** `status`, `plans`, `revenue`, `subscriptionHealth` and `averageEmployees` are as of now, whatever the period. */
export class ReportsResponse {
  @ApiProperty({ type: ReportPeriodResponse })
  period: ReportPeriodResponse;

  @ApiProperty({ type: StandingTotalsResponse, description: DEFINITIONS.status })
  status: StandingTotalsResponse;

  @ApiProperty({ type: [TopCompanyResponse], maxItems: 10, description: DEFINITIONS.topCompanies })
  topCompanies: TopCompanyResponse[];

  @ApiProperty({ type: [PlanShareResponse], description: DEFINITIONS.plans })
  plans: PlanShareResponse[];

  @ApiProperty({ type: RevenueResponse })
  revenue: RevenueResponse;

  @ApiProperty({ ...PERCENT, description: DEFINITIONS.subscriptionHealth })
  subscriptionHealth: number | null;

  @ApiProperty({ type: TrialConversionResponse, description: DEFINITIONS.trialConversion })
  trialConversion: TrialConversionResponse;

  @ApiProperty({ type: [MonthChurnResponse], description: `Twelve months up to that of \`to\`. ${DEFINITIONS.churn}` })
  churnByMonth: MonthChurnResponse[];

  @ApiProperty({ type: Number, nullable: true, example: 14.3, description: DEFINITIONS.averageEmployees })
  averageEmployees: number | null;

  @ApiProperty({ type: [MonthGrowthResponse], description: `Twelve months up to that of \`to\`. ${DEFINITIONS.growth}` })
  growth: MonthGrowthResponse[];
}
