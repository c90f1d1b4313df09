import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, WebRoute } from '#platform';
import { Days } from './days.service.js';
import { DayResponse } from './dto/day.dto.js';
import { DayQuery } from './dto/intervals.dto.js';

@ApiTags('me: records')
@WebRoute()
@Allow('own:read')
@Controller('api/me/day')
export class MyDayController {
  constructor(private readonly days: Days) {}

  @Get()
  @ApiOperation({ summary: 'The caller on one day: sessions, activity, screenshots without the pictures, and seconds by application and website' })
  @ApiOkResponse({ type: DayResponse })
  own(@Query() query: DayQuery): Promise<DayResponse> {
    return this.days.own(query);
  }
}
