import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, Fails, IdPipe, WebRoute } from '#platform';
import { CorrectionsQuery, RequestTimeBody, TimeCorrectionDetails, TimeCorrectionsResponse, TimeCorrectionView } from './dto/time-correction.dto.js';
import { TimeCorrectionsReads } from './time-corrections-reads.service.js';
import { TimeRequests } from './time-requests.service.js';

@ApiTags('me: timesheet')
@WebRoute()
@Controller('api/me/time-corrections')
export class MyTimeCorrectionsController {
  constructor(
    private readonly reads: TimeCorrectionsReads,
    private readonly requests: TimeRequests,
  ) {}

  @Get()
  @Allow('own:read')
  @ApiOperation({ summary: 'The caller’s corrections and requests' })
  @ApiOkResponse({ type: TimeCorrectionsResponse })
  list(@Query() query: CorrectionsQuery): Promise<TimeCorrectionsResponse> {
    return this.reads.own(query);
  }

  @Post()
  @Allow('own:record')
  @Fails('CONFLICT')
  @ApiOperation({ summary: 'Ask for time to be added to the caller’s timesheet, or taken off; an admin decides' })
  @ApiCreatedResponse({ type: TimeCorrectionView })
  request(@Body() body: RequestTimeBody): Promise<TimeCorrectionView> {
    return this.requests.request(body);
  }

  @Get(':id')
  @Allow('own:read')
  @Fails('NOT_FOUND')
  @ApiOperation({ summary: 'One of the caller’s, with its history' })
  @ApiOkResponse({ type: TimeCorrectionDetails })
  show(@Param('id', IdPipe) id: string): Promise<TimeCorrectionDetails> {
    return this.reads.show(id, 'own');
  }

  @Delete(':id')
  @HttpCode(204)
  @Allow('own:record')
  @Fails('NOT_FOUND', 'CONFLICT')
  @ApiOperation({ summary: 'Take back a request that nobody has decided; it stays in the history' })
  @ApiNoContentResponse()
  withdraw(@Param('id', IdPipe) id: string): Promise<void> {
    return this.requests.withdraw(id);
  }
}
