import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, WebRoute } from '#platform';
import { ViewsQuery } from './dto/views.query.js';
import { ViewsResponse } from './dto/views.response.js';
import { RecordViews } from './record-views.service.js';

@ApiTags('me')
@WebRoute()
@Allow('own:read')
@Controller('api/me/views')
export class MyViewsController {
  constructor(private readonly views: RecordViews) {}

  @Get()
  @ApiOperation({ summary: 'Who looked at my data, and when: pictures one by one, hours and days once for each viewer and day' })
  @ApiOkResponse({ type: ViewsResponse })
  list(@Query() query: ViewsQuery): Promise<ViewsResponse> {
    return this.views.own(query);
  }
}
