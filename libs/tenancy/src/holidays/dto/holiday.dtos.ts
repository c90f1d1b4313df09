import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsOptional, ValidateNested } from 'class-validator';
import { CalendarDay, LineOfText } from '#platform';

const MOST_AT_ONCE = 200;
const DAY = { format: 'date', example: '2026-12-25' } as const;
const NAME = { example: 'Christmas Day', maxLength: 100 } as const;

/** Without an end: from the first holiday on, or to the last. */
export class HolidaysQuery {
  @ApiPropertyOptional({ ...DAY, example: '2026-01-01', description: 'The first day' })
  @IsOptional()
  @CalendarDay()
  from?: string;

  @ApiPropertyOptional({ ...DAY, example: '2026-12-31', description: 'The last day, included' })
  @IsOptional()
  @CalendarDay()
  to?: string;
}

export class HolidayBody {
  @ApiProperty({ ...DAY, description: 'In the company’s time zone' })
  @CalendarDay()
  day: string;

  @ApiProperty(NAME)
  @LineOfText({ max: NAME.maxLength })
  name: string;
}

export class HolidaysBody {
  @ApiProperty({ type: [HolidayBody], minItems: 1, maxItems: MOST_AT_ONCE })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_AT_ONCE)
  @ValidateNested({ each: true })
  @Type(() => HolidayBody)
  holidays: HolidayBody[];
}

export class HolidayView {
  @ApiProperty({ ...DAY, description: 'In the company’s time zone' }) day: string;
  @ApiProperty(NAME) name: string;
}

export class HolidaysResponse {
  @ApiProperty({ type: [HolidayView], description: 'In order' }) items: HolidayView[];
}
