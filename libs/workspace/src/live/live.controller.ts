import { Controller, Get, Header, Headers, type StreamableFile } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiOperation, ApiTags, getSchemaPath } from '@nestjs/swagger';
import { Allow, streamedAnswer, WebRoute } from '#platform';
import { tokenEnd } from '../domain/token-end.js';
import { LiveEvent } from './dto/live.events.js';
import { Live } from './live.service.js';

@ApiTags('company: overview')
@WebRoute()
@Controller('api/company/live')
export class LiveController {
  constructor(private readonly live: Live) {}

  @Get()
  @Allow('tracked:read')
  @Header('Cache-Control', 'no-store')
  // Proxies that collect an answer before they pass it on would keep it forever.
  @Header('X-Accel-Buffering', 'no')
  @ApiOperation({
    summary: 'Who is working now, as server-sent events',
    description:
      '`event: snapshot` first, then `event: change` with who is another and who is `gone`, and a comment every 15 seconds. A snapshot may come ' +
      'again and replaces all. Ends with the access token, the web session, the membership or the company; open it again with a fresh token.',
  })
  @ApiExtraModels(LiveEvent)
  @ApiOkResponse({ content: { 'text/event-stream': { schema: { $ref: getSchemaPath(LiveEvent) } } } })
  watch(@Headers('authorization') authorization?: string): StreamableFile {
    return streamedAnswer(() => this.live.watch(tokenEnd(authorization)), { type: 'text/event-stream; charset=utf-8' });
  }
}
