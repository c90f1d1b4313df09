import { Controller, Delete, Get, HttpCode, Param } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Fails, IdPipe, SignedIn, WebRoute } from '#platform';
import { WebSessionsResponse } from './dto/web-session.response.js';
import { OwnSessions } from './own-sessions.service.js';

@ApiTags('auth')
@WebRoute()
@Controller('api/auth/sessions')
export class SessionsController {
  constructor(private readonly sessions: OwnSessions) {}

  @Get()
  @SignedIn()
  @ApiOperation({ summary: 'Where the caller is signed in on the web' })
  @ApiOkResponse({ type: WebSessionsResponse })
  list(): Promise<WebSessionsResponse> {
    return this.sessions.list();
  }

  @Delete(':id')
  @HttpCode(204)
  @SignedIn()
  @Fails('NOT_FOUND')
  @ApiOperation({ summary: 'Sign out there; its access tokens no longer count' })
  @ApiNoContentResponse()
  end(@Param('id', IdPipe) id: string): Promise<void> {
    return this.sessions.end(id);
  }
}
