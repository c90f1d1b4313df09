import { ApiProperty } from '@nestjs/swagger';
import { ATTENTION_ITEMS, NEAR_LIMIT_PERCENT, NOT_SYNCED_FOR_DAYS, TRIAL_ENDS_WITHIN_DAYS } from '../../domain/attention.js';

const COUNT = { type: 'integer' as const, minimum: 0 };

export class StandingTotalsResponse {
  @ApiProperty({ ...COUNT, example: 128, description: 'All; each counts as exactly one of the following' })
  companies: number;

  @ApiProperty({ ...COUNT, example: 20, description: 'In a trial that has not ended' })
  trial: number;

  @ApiProperty({ ...COUNT, example: 90, description: 'With a subscription that has not ended' })
  active: number;

  @ApiProperty({ ...COUNT, example: 8, description: 'Trial or subscription ended by time' })
  expired: number;

  @ApiProperty({ ...COUNT, example: 4 })
  suspended: number;

  @ApiProperty({ ...COUNT, example: 6 })
  cancelled: number;
}

class CompanyToNoteResponse {
  @ApiProperty({ format: 'uuid', example: '0192f0c1-7a51-7b3e-9a55-3f1f5f1c9a10' })
  id: string;

  @ApiProperty({ example: 'Acme Ltd' })
  name: string;

  @ApiProperty({ example: 'PRO', description: "The plan's code" })
  plan: string;
}

export class AttentionItemResponse extends CompanyToNoteResponse {
  @ApiProperty({ type: String, format: 'date-time', nullable: true, example: '2026-12-02T09:00:00.000Z', description: 'When the trial ends, what was agreed ended, or it last synced; null: never' })
  at: Date | null;
}

export class AttentionResponse {
  @ApiProperty({ ...COUNT, example: 3, description: 'Of all of them' })
  count: number;

  @ApiProperty({ type: [AttentionItemResponse], maxItems: ATTENTION_ITEMS, description: 'The most pressing first' })
  items: AttentionItemResponse[];
}

export class NearLimitItemResponse extends CompanyToNoteResponse {
  @ApiProperty({ enum: ['employees', 'storage'], example: 'employees', description: 'The limit that it is nearest to' })
  resource: 'employees' | 'storage';

  @ApiProperty({ example: 48, description: 'Seats taken, or MB of the latest usage day' })
  used: number;

  @ApiProperty({ example: 50 })
  limit: number;

  @ApiProperty({ ...COUNT, example: 96, description: 'Rounded down' })
  percent: number;
}

export class NearLimitsResponse {
  @ApiProperty({ ...COUNT, example: 2, description: 'Of all of them' })
  count: number;

  @ApiProperty({ type: [NearLimitItemResponse], maxItems: ATTENTION_ITEMS, description: 'The fullest first' })
  items: NearLimitItemResponse[];
}

export class AttentionListsResponse {
  @ApiProperty({ type: AttentionResponse, description: `Trials that end within ${TRIAL_ENDS_WITHIN_DAYS} days` })
  trialsEnding: AttentionResponse;

  @ApiProperty({ type: AttentionResponse, description: 'Trial or subscription ended by time' })
  expired: AttentionResponse;

  @ApiProperty({ type: AttentionResponse, description: `Served, and heard nothing of for ${NOT_SYNCED_FOR_DAYS} days; a new company has as long to begin` })
  notSynced: AttentionResponse;

  @ApiProperty({ type: NearLimitsResponse, description: `Served, and over ${NEAR_LIMIT_PERCENT} % of the seats or of the storage` })
  nearLimit: NearLimitsResponse;
}

export class OverviewResponse {
  @ApiProperty({ type: StandingTotalsResponse })
  totals: StandingTotalsResponse;

  @ApiProperty({ type: AttentionListsResponse })
  attention: AttentionListsResponse;
}
