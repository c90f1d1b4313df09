import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import type { JobCounts } from '#contracts';
import { PageQuery } from '../../paging/page.query.js';
import { PagedResponse } from '../../paging/paged.response.js';

export class JobRunsQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Of this job alone', example: 'expiry-marks' })
  @IsOptional()
  @Matches(/^[a-z][a-z0-9-]{0,60}$/)
  job?: string;
}

export class JobRunResponse {
  @ApiProperty({ format: 'uuid', example: '0192f0c1-7a51-7b3e-9a55-3f1f5f1c9a10' })
  id: string;

  @ApiProperty({ example: 'expiry-marks' })
  job: string;

  @ApiProperty({ example: '2026-11-02T09:05:00.000Z', description: 'What the run is for: there is one for each key' })
  runKey: string;

  @ApiProperty({ type: String, format: 'date-time', example: '2026-11-02T09:05:01.000Z', description: 'Of the latest attempt' })
  startedAt: Date;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, example: '2026-11-02T09:05:02.000Z' })
  finishedAt: Date | null;

  @ApiProperty({ enum: ['SUCCEEDED', 'FAILED'], type: String, nullable: true, example: 'SUCCEEDED', description: 'Null: it runs, or its process died and another will take it' })
  outcome: 'SUCCEEDED' | 'FAILED' | null;

  @ApiProperty({ type: 'integer', example: 1 })
  attempts: number;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'integer' },
    nullable: true,
    example: { marked: 3 },
    description: 'What it counted. Null where it runs, failed before it could count, or is older than the counting',
  })
  counts: JobCounts | null;

  @ApiProperty({ type: String, nullable: true, example: '3 marked', description: 'The same as a sentence, or how it failed. Never anything of a person' })
  detail: string | null;
}

export class NextRunView {
  @ApiProperty({ example: 'expiry-marks' })
  job: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, example: '2026-11-02T09:10:00.000Z', description: 'When it falls due next; a run that failed is tried again before. Null: it has no schedule' })
  nextRunAt: Date | null;
}

export class JobRunsResponse extends PagedResponse {
  @ApiProperty({ type: [NextRunView], description: 'Every scheduled job, and those on this page that have no schedule, by name' })
  jobs: NextRunView[];

  @ApiProperty({ type: [JobRunResponse], description: 'Newest first' })
  items: JobRunResponse[];
}
