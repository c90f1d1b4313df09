import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, WebRoute } from '#platform';
import { ReportsQuery } from './dto/reports.query.js';
import { ReportsResponse } from './dto/reports.response.js';
import { ReportsService } from './reports.service.js';

@ApiTags('owner')
@WebRoute()
@Controller('api/owner/reports')
export class ReportsController {
  constructor(private readonly service: ReportsService) {}

  @Get()
  @Allow('owner:read')
  @ApiOperation({ summary: 'Revenue, use, conversion, churn and growth' })
  @ApiOkResponse({ type: ReportsResponse })
  reports(@Query() query: ReportsQuery): Promise<ReportsResponse> {
    return this.service.reports(query);
  }
}
