import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, Fails, IdPipe, WebRoute } from '#platform';
import { ApproveTimeBody, CompanyCorrectionsQuery, EnterTimeBody, RefuseTimeBody, TimeCorrectionDetails, TimeCorrectionsResponse, TimeCorrectionView } from './dto/time-correction.dto.js';
import { TimeCorrectionsReads } from './time-corrections-reads.service.js';
import { TimeDecisions } from './time-decisions.service.js';
import { TimeRequests } from './time-requests.service.js';

@ApiTags('company: timesheet')
@WebRoute()
@Controller('api/company/time-corrections')
export class CompanyTimeCorrectionsController {
  constructor(
    private readonly reads: TimeCorrectionsReads,
    private readonly requests: TimeRequests,
    private readonly decisions: TimeDecisions,
  ) {}

  @Get()
  @Allow('tracked:read')
  @Fails('NOT_FOUND')
  @ApiOperation({ summary: 'Time that was added or taken off by hand, and requests for it' })
  @ApiOkResponse({ type: TimeCorrectionsResponse })
  list(@Query() query: CompanyCorrectionsQuery): Promise<TimeCorrectionsResponse> {
    return this.reads.list(query);
  }

  @Post()
  @Allow('company:write')
  @Fails('CONFLICT')
  @ApiOperation({ summary: 'Enter time for an employee, approved at once; one’s own waits for another admin where there is one' })
  @ApiCreatedResponse({ type: TimeCorrectionView })
  enter(@Body() body: EnterTimeBody): Promise<TimeCorrectionView> {
    return this.requests.enter(body);
  }

  @Get(':id')
  @Allow('tracked:read')
  @Fails('NOT_FOUND')
  @ApiOperation({ summary: 'One of them with its history' })
  @ApiOkResponse({ type: TimeCorrectionDetails })
  show(@Param('id', IdPipe) id: string): Promise<TimeCorrectionDetails> {
    return this.reads.show(id, 'company');
  }

  @Post(':id/approve')
  @HttpCode(200)
  @Allow('company:write')
  @Fails('NOT_FOUND', 'CONFLICT')
  @ApiOperation({ summary: 'Approve a request; from now on it counts' })
  @ApiOkResponse({ type: TimeCorrectionView })
  approve(@Param('id', IdPipe) id: string, @Body() body: ApproveTimeBody): Promise<TimeCorrectionView> {
    return this.decisions.approve(id, body.note ?? null);
  }

  @Post(':id/refuse')
  @HttpCode(200)
  @Allow('company:write')
  @Fails('NOT_FOUND', 'CONFLICT')
  @ApiOperation({ summary: 'Refuse a request, and say why' })
  @ApiOkResponse({ type: TimeCorrectionView })
  refuse(@Param('id', IdPipe) id: string, @Body() body: RefuseTimeBody): Promise<TimeCorrectionView> {
    return this.decisions.refuse(id, body.note);
  }

  @Post(':id/revoke')
  @HttpCode(200)
  @Allow('company:write')
  @Fails('NOT_FOUND', 'CONFLICT')
  @ApiOperation({ summary: 'Take an approval back, and say why; it counts no longer and stays in the history' })
  @ApiOkResponse({ type: TimeCorrectionView })
  revoke(@Param('id', IdPipe) id: string, @Body() body: RefuseTimeBody): Promise<TimeCorrectionView> {
    return this.decisions.revoke(id, body.note);
  }
}
