import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';

const LIMIT = { default: 20, max: 100 };
const LARGEST_INTEGER = 2_147_483_647;

export class PolicyHistoryQuery {
  @ApiPropertyOptional({ description: 'The `nextBefore` of the page before' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(LARGEST_INTEGER)
  before?: number;

  @ApiPropertyOptional({ minimum: 1, maximum: LIMIT.max, default: LIMIT.default })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(LIMIT.max)
  limit: number = LIMIT.default;
}
