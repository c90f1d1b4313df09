import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, WebRoute } from '#platform';
import { ReportPeriodQuery } from '../reports/dto/report.queries.js';
import { MyProductivityResponse, MyRulesResponse } from './dto/my-productivity.dtos.js';
import { OwnProductivity } from './own-productivity.service.js';

/** Nothing in a request can name somebody else. */
@ApiTags('me: productivity')
@WebRoute()
@Allow('own:read')
@Controller('api/me')
export class MyProductivityController {
  constructor(private readonly productivity: OwnProductivity) {}

  @Get('productivity')
  @ApiOperation({ summary: 'The caller’s productive, neutral and unproductive time by day, by the company’s rules as they are now' })
  @ApiOkResponse({ type: MyProductivityResponse })
  report(@Query() query: ReportPeriodQuery): Promise<MyProductivityResponse> {
    return this.productivity.report(query);
  }

  @Get('productivity-rules')
  @ApiOperation({ summary: 'The rules that decide what the caller’s time counts as' })
  @ApiOkResponse({ type: MyRulesResponse })
  rules(): Promise<MyRulesResponse> {
    return this.productivity.applied();
  }
}
