import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, DesktopRoute, Fails } from '#platform';
import { StartWorkSessionBody, StopWorkSessionBody, WorkSessionHeartbeatBody } from './dto/work-session.bodies.js';
import { ActiveSessionResponse, WorkSessionResponse } from './dto/work-session.response.js';
import { WorkSessions } from './work-sessions.service.js';

@ApiTags('desktop: work sessions')
@DesktopRoute()
@Allow('own:record')
@Controller('api')
export class WorkSessionsController {
  constructor(private readonly sessions: WorkSessions) {}

  @Post('work-session/start')
  @HttpCode(200)
  @ApiOperation({ summary: 'Start a session; an earlier one of this device that is still open ends at its last sign of life' })
  @ApiOkResponse({ type: WorkSessionResponse })
  @Fails('CONFLICT')
  start(@Body() body: StartWorkSessionBody): Promise<WorkSessionResponse> {
    return this.sessions.start(body);
  }

  @Post('work-session/heartbeat')
  @HttpCode(200)
  @ApiOperation({ summary: 'Say that a session is still going on' })
  @ApiOkResponse({ type: WorkSessionResponse })
  @Fails('NOT_FOUND')
  heartbeat(@Body() body: WorkSessionHeartbeatBody): Promise<WorkSessionResponse> {
    return this.sessions.heartbeat(body);
  }

  @Post('work-session/stop')
  @HttpCode(200)
  @ApiOperation({ summary: 'End a session; the first end that the client gives stays' })
  @ApiOkResponse({ type: WorkSessionResponse })
  @Fails('NOT_FOUND', 'CONFLICT')
  stop(@Body() body: StopWorkSessionBody): Promise<WorkSessionResponse> {
    return this.sessions.stop(body);
  }

  @Get('check-session-active')
  @ApiOperation({ summary: 'Whether this device has an open session, and which other devices of the employee have one' })
  @ApiOkResponse({ type: ActiveSessionResponse })
  active(): Promise<ActiveSessionResponse> {
    return this.sessions.active();
  }
}
