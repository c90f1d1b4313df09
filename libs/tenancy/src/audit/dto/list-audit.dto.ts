import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsISO8601, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { Id, LineOfText } from '#platform';

const DAY = /^(19|20)\d\d-\d\d-\d\d$/;
const IS_A_DAY = { message: '$property must be a day as YYYY-MM-DD' };
const MAX_LIMIT = 200;

/** What of the audit is meant. */
export class FilterAuditDto {
  @ApiProperty({ required: false, example: 'employee.changed' })
  @IsOptional()
  @Matches(/^[a-z][a-z-]*\.[a-z][a-z-]*$/, { message: '$property must be like employee.changed' })
  @MaxLength(60)
  action?: string;

  @ApiProperty({ required: false, example: 'ada@acme.example', description: 'Who did it, exactly as the entries name them' })
  @IsOptional()
  @LineOfText({ max: 254 })
  actor?: string;

  @ApiProperty({ required: false, format: 'uuid', description: 'The member whom it was done to, or whose data was looked at' })
  @IsOptional()
  @Id()
  employeeId?: string;

  @ApiProperty({ required: false, enum: ['true'], description: 'Only looks at people’s data' })
  @IsOptional()
  @IsIn(['true'])
  views?: 'true';

  @ApiProperty({ required: false, example: '2026-11-02', description: 'The first day, in the company’s time zone' })
  @IsOptional()
  @Matches(DAY, IS_A_DAY)
  @IsISO8601({ strict: true }, IS_A_DAY)
  from?: string;

  @ApiProperty({ required: false, example: '2026-11-08', description: 'The last day, included' })
  @IsOptional()
  @Matches(DAY, IS_A_DAY)
  @IsISO8601({ strict: true }, IS_A_DAY)
  to?: string;
}

export class ListAuditDto extends FilterAuditDto {
  @ApiProperty({ required: false, default: 50, minimum: 1, maximum: MAX_LIMIT })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MAX_LIMIT)
  limit: number = 50;

  @ApiProperty({ required: false, description: 'The `nextCursor` of the page before' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  cursor?: string;
}
