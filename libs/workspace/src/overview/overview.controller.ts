import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, Fails, WebRoute } from '#platform';
import { OverviewQuery } from './dto/overview.query.js';
import { CompanyOverviewResponse } from './dto/overview.response.js';
import { Overview } from './overview.service.js';

@ApiTags('company: overview')
@WebRoute()
@Controller('api/company/overview')
export class OverviewController {
  constructor(private readonly overview: Overview) {}

  @Get()
  @Allow('tracked:read')
  @Fails('NOT_FOUND')
  @ApiOperation({ summary: 'Today and this week: time, people, applications and websites; of everybody or of a team' })
  @ApiOkResponse({ type: CompanyOverviewResponse })
  show(@Query() query: OverviewQuery): Promise<CompanyOverviewResponse> {
    return this.overview.show(query);
  }
}
