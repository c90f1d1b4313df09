import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, Fails, WebRoute } from '#platform';
import { DayIntervals } from './day-intervals.service.js';
import { DayIntervalsResponse, EmployeeDayQuery } from './dto/intervals.dto.js';

@ApiTags('company: records')
@WebRoute()
@Allow('tracked:read')
@Controller('api/company/intervals')
export class CompanyIntervalsController {
  constructor(private readonly intervals: DayIntervals) {}

  @Get()
  @ApiOperation({ summary: 'Applications and websites of one employee on one day, interval by interval' })
  @ApiOkResponse({ type: DayIntervalsResponse })
  @Fails('NOT_FOUND')
  ofEmployee(@Query() query: EmployeeDayQuery): Promise<DayIntervalsResponse> {
    return this.intervals.ofEmployee(query);
  }
}
