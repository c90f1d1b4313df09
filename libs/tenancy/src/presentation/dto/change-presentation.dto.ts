import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIn, IsISO4217CurrencyCode, ValidateIf } from 'class-validator';
import { DATE_FORMATS, type DateFormat, FIRST_DAYS_OF_WEEK, type FirstDayOfWeek } from '#contracts';
import { ReadableColour } from './readable-colour.js';

const isSent = (_body: object, value: unknown): boolean => value !== undefined;
const isSentAndSome = (_body: object, value: unknown): boolean => value !== undefined && value !== null;
const lowerCase = Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim().toLowerCase() : value));

/** What is absent stays as it is. */
export class ChangePresentationDto {
  @ApiPropertyOptional({ example: 'EUR', description: 'ISO 4217' })
  @ValidateIf(isSent)
  @IsISO4217CurrencyCode()
  currency?: string;

  @ApiPropertyOptional({ enum: DATE_FORMATS, enumName: 'DateFormat', example: 'DMY' })
  @ValidateIf(isSent)
  @IsIn(DATE_FORMATS)
  dateFormat?: DateFormat;

  @ApiPropertyOptional({ type: Number, enum: FIRST_DAYS_OF_WEEK, example: 1 })
  @ValidateIf(isSent)
  @IsIn(FIRST_DAYS_OF_WEEK)
  firstDayOfWeek?: FirstDayOfWeek;

  @ApiPropertyOptional({ type: String, nullable: true, example: '#0b5cad', description: 'Null: none. White text must be readable on it' })
  @ValidateIf(isSentAndSome)
  @lowerCase
  @ReadableColour()
  colour?: string | null;
}
