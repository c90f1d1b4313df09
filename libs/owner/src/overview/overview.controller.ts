import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, WebRoute } from '#platform';
import { OverviewResponse } from './dto/overview.response.js';
import { OverviewService } from './overview.service.js';

@ApiTags('owner')
@WebRoute()
@Controller('api/owner/overview')
export class OverviewController {
  constructor(private readonly overviews: OverviewService) {}

  @Get()
  @Allow('owner:read')
  @ApiOperation({ summary: 'How many companies are in which state, and which need attention' })
  @ApiOkResponse({ type: OverviewResponse })
  overview(): Promise<OverviewResponse> {
    return this.overviews.overview();
  }
}
