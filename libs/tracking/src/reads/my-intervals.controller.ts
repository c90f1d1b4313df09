import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, WebRoute } from '#platform';
import { DayIntervals } from './day-intervals.service.js';
import { DayIntervalsResponse, DayQuery } from './dto/intervals.dto.js';

@ApiTags('me: records')
@WebRoute()
@Allow('own:read')
@Controller('api/me/intervals')
export class MyIntervalsController {
  constructor(private readonly intervals: DayIntervals) {}

  @Get()
  @ApiOperation({ summary: 'Applications and websites of the caller on one day, interval by interval' })
  @ApiOkResponse({ type: DayIntervalsResponse })
  own(@Query() query: DayQuery): Promise<DayIntervalsResponse> {
    return this.intervals.own(query);
  }
}
