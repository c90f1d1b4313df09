import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, AnswersCsv, WebRoute } from '#platform';
import { ReportsQuery, ReportTableQuery } from './dto/reports.query.js';
import { ReportsResponse } from './dto/reports.response.js';
import { ReportsService } from './reports.service.js';

@ApiTags('owner')
@WebRoute()
@Controller('api/owner')
export class ReportsController {
  constructor(private readonly service: ReportsService) {}

  @Get('reports')
  @Allow('owner:read')
  @ApiOperation({ summary: 'Revenue, use, conversion, churn and growth' })
  @ApiOkResponse({ type: ReportsResponse })
  reports(@Query() query: ReportsQuery): Promise<ReportsResponse> {
    return this.service.reports(query);
  }

  @Get('reports.csv')
  @Allow('owner:read')
  @ApiOperation({ summary: 'One section of the reports as a file' })
  @AnswersCsv('The numbers of one chart, or with `figures` those that are no chart; UTF-8 with a byte order mark')
  csv(@Query() query: ReportTableQuery): Promise<StreamableFile> {
    return this.service.csv(query);
  }
}
