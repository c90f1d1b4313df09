import { Controller, Get, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, AnswersCsv, Fails, IdPipe, WebRoute } from '#platform';
import { UsageQuery } from './dto/usage.query.js';
import { UsageResponse } from './dto/usage.response.js';
import { UsageService } from './usage.service.js';

@ApiTags('owner')
@WebRoute()
@Controller('api/owner/companies/:id')
export class UsageController {
  constructor(private readonly service: UsageService) {}

  @Get('usage')
  @Allow('owner:read')
  @ApiOperation({ summary: "The company's usage days; at most 400" })
  @ApiOkResponse({ type: UsageResponse })
  @Fails('NOT_FOUND')
  usage(@Param('id', IdPipe) id: string, @Query() query: UsageQuery): Promise<UsageResponse> {
    return this.service.usage(id, query);
  }

  @Get('usage.csv')
  @Allow('owner:read')
  @ApiOperation({ summary: "The company's usage days as a file" })
  @AnswersCsv('A row for each date, oldest first; UTF-8 with a byte order mark')
  @Fails('NOT_FOUND')
  csv(@Param('id', IdPipe) id: string, @Query() query: UsageQuery): Promise<StreamableFile> {
    return this.service.csv(id, query);
  }
}
