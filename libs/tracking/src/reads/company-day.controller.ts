import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, Fails, WebRoute } from '#platform';
import { Days } from './days.service.js';
import { DayResponse } from './dto/day.dto.js';
import { EmployeeDayQuery } from './dto/intervals.dto.js';

@ApiTags('company: records')
@WebRoute()
@Allow('tracked:read')
@Controller('api/company/day')
export class CompanyDayController {
  constructor(private readonly days: Days) {}

  @Get()
  @ApiOperation({ summary: 'One employee on one day: sessions, activity, screenshots without the pictures, and seconds by application and website' })
  @ApiOkResponse({ type: DayResponse })
  @Fails('NOT_FOUND')
  ofEmployee(@Query() query: EmployeeDayQuery): Promise<DayResponse> {
    return this.days.ofEmployee(query);
  }
}
