import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsISO4217CurrencyCode, Max, Min, ValidateIf } from 'class-validator';
import { HOURLY_RATE_MAX } from '#contracts';
import { CalendarDate } from '../../fields.js';

const AMOUNT = { type: 'integer', nullable: true, example: 4_500, description: 'Of an hour, in minor units of the currency; null: from this day on there is none' } as const;
const CURRENCY = { example: 'EUR', description: 'ISO 4217' } as const;
const DAY = { format: 'date', example: '2026-11-01' } as const;

export class SetRateBody {
  @ApiProperty({ ...AMOUNT, minimum: 1, maximum: HOURLY_RATE_MAX })
  @ValidateIf((_body: object, value: unknown) => value !== null)
  @IsInt()
  @Min(1)
  @Max(HOURLY_RATE_MAX)
  amount: number | null;

  @ApiProperty({ ...CURRENCY, description: 'The company’s, as whoever asks believes it to be' })
  @IsISO4217CurrencyCode()
  currency: string;

  @ApiProperty({ ...DAY, description: 'The first day on which it counts. What is valid from a later day stays' })
  @CalendarDate()
  validFrom: string;
}

class RateAuthor {
  @ApiProperty({ format: 'uuid', example: '0192f0c1-7a51-7b3e-9a55-3f1f5f1c9a10' }) id: string;
  @ApiProperty({ example: 'Grace Hopper' }) name: string;
}

class EmployeeRateView {
  @ApiProperty(DAY) validFrom: string;
  @ApiProperty(AMOUNT) amount: number | null;
  @ApiProperty(CURRENCY) currency: string;
  @ApiProperty({ type: String, format: 'date-time', example: '2026-10-28T09:00:00.000Z' }) setAt: Date;
  @ApiProperty({ type: RateAuthor }) setBy: RateAuthor;
}

export class EmployeeRatesResponse {
  @ApiProperty({ ...CURRENCY, description: 'The company’s present one, in which costs are told' }) currency: string;
  @ApiProperty({ type: [EmployeeRateView], description: 'The last valid first. Of one day the first counts, which was set last; nothing is ever changed' }) items: EmployeeRateView[];
}
