import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, Fails, IdPipe, WebRoute } from '#platform';
import { CompanyListQuery, CompanyPeriodQuery, EmployeeQuery } from './dto/reads.queries.js';
import { ActivityResponse, ApplicationTotalsResponse, ScreenshotsResponse, ScreenshotView, SessionsResponse, SessionView, WebsiteTotalsResponse } from './dto/reads.responses.js';
import { RecordReads } from './record-reads.service.js';
import { ScreenshotViewing } from './screenshot-viewing.service.js';

/** What was recorded in the company, for those who may read it. */
@ApiTags('company: records')
@WebRoute()
@Allow('tracked:read')
@Controller('api/company')
export class CompanyRecordsController {
  constructor(
    private readonly records: RecordReads,
    private readonly screenshotViewing: ScreenshotViewing,
  ) {}

  @Get('sessions')
  @ApiOperation({ summary: 'Work sessions of the company that started in a period' })
  @ApiOkResponse({ type: SessionsResponse })
  @Fails('NOT_FOUND')
  sessions(@Query() query: CompanyListQuery): Promise<SessionsResponse> {
    return this.records.sessions('company', query);
  }

  @Get('sessions/:id')
  @ApiOperation({ summary: 'One work session' })
  @ApiOkResponse({ type: SessionView })
  @Fails('NOT_FOUND')
  session(@Param('id', IdPipe) id: string, @Query() query: EmployeeQuery): Promise<SessionView> {
    return this.records.session('company', id, query.employeeId);
  }

  @Get('activity')
  @ApiOperation({ summary: 'Activity minutes of the company' })
  @ApiOkResponse({ type: ActivityResponse })
  @Fails('NOT_FOUND')
  activity(@Query() query: CompanyListQuery): Promise<ActivityResponse> {
    return this.records.activity('company', query);
  }

  @Get('applications')
  @ApiOperation({ summary: 'Seconds of the company by application: plain sums of what was recorded' })
  @ApiOkResponse({ type: ApplicationTotalsResponse })
  @Fails('NOT_FOUND')
  applications(@Query() query: CompanyPeriodQuery): Promise<ApplicationTotalsResponse> {
    return this.records.applications('company', query);
  }

  @Get('websites')
  @ApiOperation({ summary: 'Seconds of the company by domain: plain sums of what was recorded' })
  @ApiOkResponse({ type: WebsiteTotalsResponse })
  @Fails('NOT_FOUND')
  websites(@Query() query: CompanyPeriodQuery): Promise<WebsiteTotalsResponse> {
    return this.records.websites('company', query);
  }

  @Get('screenshots')
  @ApiOperation({ summary: 'Screenshots of the company, without the pictures' })
  @ApiOkResponse({ type: ScreenshotsResponse })
  @Fails('NOT_FOUND')
  screenshots(@Query() query: CompanyListQuery): Promise<ScreenshotsResponse> {
    return this.records.screenshots('company', query);
  }

  @Get('screenshots/:id')
  @ApiOperation({ summary: 'One screenshot, without the picture' })
  @ApiOkResponse({ type: ScreenshotView })
  @Fails('NOT_FOUND')
  screenshot(@Param('id', IdPipe) id: string, @Query() query: EmployeeQuery): Promise<ScreenshotView> {
    return this.screenshotViewing.describe('company', id, query.employeeId);
  }
}
