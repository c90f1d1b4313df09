import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, Fails, WebRoute } from '#platform';
import { CreatePlanBody, UpdatePlanBody } from './dto/plan-body.js';
import { PlanResponse, PlansResponse } from './dto/plan.response.js';
import { PlanEditing } from './plan-editing.service.js';

@ApiTags('owner')
@WebRoute()
@Controller('api/owner/plans')
export class PlansController {
  constructor(private readonly plans: PlanEditing) {}

  @Get()
  @Allow('owner:read')
  @ApiOperation({ summary: 'All plans, retired ones too' })
  @ApiOkResponse({ type: PlansResponse })
  list(): Promise<PlansResponse> {
    return this.plans.list();
  }

  @Post()
  @Allow('owner:write')
  @ApiOperation({ summary: 'Make a plan, on offer at once' })
  @ApiCreatedResponse({ type: PlanResponse })
  @Fails('CONFLICT')
  create(@Body() body: CreatePlanBody): Promise<PlanResponse> {
    return this.plans.create(body);
  }

  @Patch(':code')
  @Allow('owner:write')
  @ApiOperation({ summary: 'Change, retire or revive a plan; no limit goes below what a company on it uses' })
  @ApiOkResponse({ type: PlanResponse })
  @Fails('NOT_FOUND', 'LIMIT_REACHED')
  update(@Param('code') code: string, @Body() body: UpdatePlanBody): Promise<PlanResponse> {
    return this.plans.update(code, body);
  }
}
