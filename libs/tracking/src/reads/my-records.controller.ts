import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, Fails, IdPipe, WebRoute } from '#platform';
import { ListQuery, PeriodQuery } from './dto/reads.queries.js';
import { ActivityResponse, ApplicationTotalsResponse, ScreenshotsResponse, ScreenshotView, SessionsResponse, SessionView, WebsiteTotalsResponse } from './dto/reads.responses.js';
import { RecordReads } from './record-reads.service.js';
import { ScreenshotViewing } from './screenshot-viewing.service.js';

/** The caller’s own records. Nothing in a request can name somebody else. */
@ApiTags('me: records')
@WebRoute()
@Allow('own:read')
@Controller('api/me')
export class MyRecordsController {
  constructor(
    private readonly records: RecordReads,
    private readonly screenshotViewing: ScreenshotViewing,
  ) {}

  @Get('sessions')
  @ApiOperation({ summary: 'Work sessions of the caller that started in a period' })
  @ApiOkResponse({ type: SessionsResponse })
  sessions(@Query() query: ListQuery): Promise<SessionsResponse> {
    return this.records.sessions('own', query);
  }

  @Get('sessions/:id')
  @ApiOperation({ summary: 'One work session' })
  @ApiOkResponse({ type: SessionView })
  @Fails('NOT_FOUND')
  session(@Param('id', IdPipe) id: string): Promise<SessionView> {
    return this.records.session('own', id);
  }

  @Get('activity')
  @ApiOperation({ summary: 'Activity minutes of the caller' })
  @ApiOkResponse({ type: ActivityResponse })
  activity(@Query() query: ListQuery): Promise<ActivityResponse> {
    return this.records.activity('own', query);
  }

  @Get('applications')
  @ApiOperation({ summary: 'Seconds of the caller by application: plain sums of what was recorded' })
  @ApiOkResponse({ type: ApplicationTotalsResponse })
  applications(@Query() query: PeriodQuery): Promise<ApplicationTotalsResponse> {
    return this.records.applications('own', query);
  }

  @Get('websites')
  @ApiOperation({ summary: 'Seconds of the caller by domain: plain sums of what was recorded' })
  @ApiOkResponse({ type: WebsiteTotalsResponse })
  websites(@Query() query: PeriodQuery): Promise<WebsiteTotalsResponse> {
    return this.records.websites('own', query);
  }

  @Get('screenshots')
  @ApiOperation({ summary: 'Screenshots of the caller, without the pictures' })
  @ApiOkResponse({ type: ScreenshotsResponse })
  screenshots(@Query() query: ListQuery): Promise<ScreenshotsResponse> {
    return this.records.screenshots('own', query);
  }

  @Get('screenshots/:id')
  @ApiOperation({ summary: 'One screenshot, without the picture' })
  @ApiOkResponse({ type: ScreenshotView })
  @Fails('NOT_FOUND')
  screenshot(@Param('id', IdPipe) id: string): Promise<ScreenshotView> {
    return this.screenshotViewing.describe('own', id);
  }
}
