import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, Fails, IdPipe, WebRoute } from '#platform';
import { ContractsService } from './contracts.service.js';
import { CompanyDetailResponse } from './dto/company.response.js';
import { ChangePlanBody, ReactivateBody, SuspendBody } from './dto/contract-body.js';
import { SubscriptionsResponse } from './dto/subscription.response.js';

@ApiTags('owner')
@WebRoute()
@Controller('api/owner/companies/:id')
export class ContractsController {
  constructor(private readonly contracts: ContractsService) {}

  @Get('subscriptions')
  @Allow('owner:read')
  @ApiOperation({ summary: "Every event of the company's commercial life, newest first" })
  @ApiOkResponse({ type: SubscriptionsResponse })
  @Fails('NOT_FOUND')
  subscriptions(@Param('id', IdPipe) id: string): Promise<SubscriptionsResponse> {
    return this.contracts.history(id);
  }

  @Post('plan')
  @HttpCode(200)
  @Allow('owner:write')
  @ApiOperation({ summary: 'Change the plan, unless more is used than it allows' })
  @ApiOkResponse({ type: CompanyDetailResponse })
  @Fails('NOT_FOUND', 'CONFLICT', 'LIMIT_REACHED')
  plan(@Param('id', IdPipe) id: string, @Body() body: ChangePlanBody): Promise<CompanyDetailResponse> {
    return this.contracts.changePlan(id, body);
  }

  @Post('suspend')
  @HttpCode(200)
  @Allow('owner:write')
  @ApiOperation({ summary: 'Refuse every request of the company from the next one on' })
  @ApiOkResponse({ type: CompanyDetailResponse })
  @Fails('NOT_FOUND', 'CONFLICT')
  suspend(@Param('id', IdPipe) id: string, @Body() body: SuspendBody): Promise<CompanyDetailResponse> {
    return this.contracts.suspend(id, body);
  }

  @Post('reactivate')
  @HttpCode(200)
  @Allow('owner:write')
  @ApiOperation({ summary: 'Make the company ACTIVE and extend its subscription; ends a trial, a suspension or a cancellation' })
  @ApiOkResponse({ type: CompanyDetailResponse })
  @Fails('NOT_FOUND', 'CONFLICT')
  reactivate(@Param('id', IdPipe) id: string, @Body() body: ReactivateBody): Promise<CompanyDetailResponse> {
    return this.contracts.reactivate(id, body);
  }

  @Post('cancel')
  @HttpCode(200)
  @Allow('owner:write')
  @ApiOperation({ summary: 'End the contract' })
  @ApiOkResponse({ type: CompanyDetailResponse })
  @Fails('NOT_FOUND', 'CONFLICT')
  cancel(@Param('id', IdPipe) id: string): Promise<CompanyDetailResponse> {
    return this.contracts.cancel(id);
  }
}
