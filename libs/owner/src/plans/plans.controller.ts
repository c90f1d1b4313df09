import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { PlansService } from '#plans';
import { Allow, WebRoute } from '#platform';
import { PlansResponse, toPlan } from './dto/plan.response.js';

@ApiTags('owner')
@WebRoute()
@Controller('api/owner/plans')
export class PlansController {
  constructor(private readonly plans: PlansService) {}

  @Get()
  @Allow('owner:read')
  @ApiOperation({ summary: 'All plans, retired ones too' })
  @ApiOkResponse({ type: PlansResponse })
  async list(): Promise<PlansResponse> {
    return { items: (await this.plans.list()).map(toPlan) };
  }
}
