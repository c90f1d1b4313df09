import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, Fails, IdPipe, WebRoute } from '#platform';
import { UsageQuery } from './dto/usage.query.js';
import { UsageResponse } from './dto/usage.response.js';
import { UsageService } from './usage.service.js';

@ApiTags('owner')
@WebRoute()
@Controller('api/owner/companies/:id/usage')
export class UsageController {
  constructor(private readonly service: UsageService) {}

  @Get()
  @Allow('owner:read')
  @ApiOperation({ summary: "The company's usage days; at most 400" })
  @ApiOkResponse({ type: UsageResponse })
  @Fails('NOT_FOUND')
  usage(@Param('id', IdPipe) id: string, @Query() query: UsageQuery): Promise<UsageResponse> {
    return this.service.usage(id, query);
  }
}
