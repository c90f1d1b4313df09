import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, WebRoute } from '#platform';
import { JobRunsQuery, JobRunsResponse } from './dto/job-runs.response.js';
import { JobRunsService } from './job-runs.service.js';

@ApiTags('owner')
@WebRoute()
@Controller('api/owner/jobs')
export class JobsController {
  constructor(private readonly runs: JobRunsService) {}

  @Get()
  @Allow('owner:read')
  @ApiOperation({ summary: 'What the scheduled jobs did, newest first' })
  @ApiOkResponse({ type: JobRunsResponse })
  list(@Query() query: JobRunsQuery): Promise<JobRunsResponse> {
    return this.runs.page(query);
  }
}
