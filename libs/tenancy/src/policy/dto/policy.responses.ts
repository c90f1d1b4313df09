import { ApiProperty } from '@nestjs/swagger';
import { SettingsResponse } from '../../company/dto/settings.response.js';

const INSTANT = { type: String, format: 'date-time', example: '2026-11-02T09:05:02.113Z' } as const;
const BY = { type: String, nullable: true, example: 'Ada Byron', description: 'Who set it. Null: the company began with it, or had it when its history began to be kept' } as const;

export class MyPolicyResponse {
  @ApiProperty({ type: SettingsResponse })
  policy: SettingsResponse;

  @ApiProperty({ example: 3, description: 'Raised by each change' })
  version: number;

  @ApiProperty(INSTANT)
  since: Date;

  @ApiProperty(BY)
  by: string | null;
}

export class PolicyVersionResponse extends MyPolicyResponse {
  @ApiProperty({
    type: Object,
    nullable: true,
    additionalProperties: true,
    example: { screenshotBlur: { from: false, to: true } },
    description: 'What differs from the version before, each as `{from, to}`. Null: there is none before',
  })
  changes: object | null;
}

export class PolicyHistoryResponse {
  @ApiProperty({ type: [PolicyVersionResponse], description: 'Newest first' })
  items: PolicyVersionResponse[];

  @ApiProperty({ type: Number, nullable: true, example: null, description: 'Null on the last page' })
  nextBefore: number | null;
}
