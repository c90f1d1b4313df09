import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, Max, Min } from 'class-validator';
import { KEY_GRACE_MAX_HOURS } from '#contracts';
import { IfGiven } from '../../validation/if-given.js';

export class RotateKeyBody {
  @ApiPropertyOptional({ type: 'integer', minimum: 0, maximum: KEY_GRACE_MAX_HOURS, default: 0, example: 24, description: 'How long the old key still works beside the new one; 0 ends it at once' })
  @IfGiven()
  @IsInt()
  @Min(0)
  @Max(KEY_GRACE_MAX_HOURS)
  graceHours: number = 0;
}
