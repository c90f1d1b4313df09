import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, WebRoute } from '#platform';
import { MyPolicyResponse, PolicyHistoryResponse } from './dto/policy.responses.js';
import { PolicyHistoryQuery } from './dto/policy-history.query.js';
import { PolicyHistory } from './policy-history.service.js';

@ApiTags('me')
@WebRoute()
@Allow('own:read')
@Controller('api/me/policy')
export class MyPolicyController {
  constructor(private readonly history: PolicyHistory) {}

  @Get()
  @ApiOperation({ summary: 'What the company records about me, and since when' })
  @ApiOkResponse({ type: MyPolicyResponse })
  show(): Promise<MyPolicyResponse> {
    return this.history.present();
  }

  @Get('history')
  @ApiOperation({ summary: 'What was recorded before: who changed it, when, from what to what' })
  @ApiOkResponse({ type: PolicyHistoryResponse })
  list(@Query() query: PolicyHistoryQuery): Promise<PolicyHistoryResponse> {
    return this.history.list(query);
  }
}
