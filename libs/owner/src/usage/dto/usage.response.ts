import { ApiProperty } from '@nestjs/swagger';
import type { UsageDay, UsageTotals } from '../../domain/usage-days.js';

const COUNT = { type: 'integer' as const, minimum: 0 };

export class UsageTotalsResponse implements UsageTotals {
  @ApiProperty({ ...COUNT, example: 25_200 })
  activeSeconds: number;

  @ApiProperty({ ...COUNT, example: 3_600 })
  idleSeconds: number;

  @ApiProperty({ ...COUNT, example: 8, description: 'Different people on one day; in the totals that of the day with most' })
  employeesActive: number;

  @ApiProperty({ ...COUNT, example: 9 })
  sessions: number;

  @ApiProperty({ ...COUNT, example: 61 })
  screenshots: number;

  @ApiProperty({ minimum: 0, example: 1_204.5, description: 'Stored when the day was computed; on a day without records and in the totals the last that is known' })
  storageMb: number;
}

export class UsageDayResponse extends UsageTotalsResponse implements UsageDay {
  @ApiProperty({ format: 'date', example: '2026-11-02', description: "A day in the company's time zone" })
  date: string;
}

export class UsageResponse {
  @ApiProperty({ type: [UsageDayResponse], description: 'Every date of the period, oldest first; zeros where nothing was recorded' })
  items: UsageDayResponse[];

  @ApiProperty({ type: UsageTotalsResponse })
  totals: UsageTotalsResponse;
}
