import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, Fails, WebRoute } from '#platform';
import { HolidaysBody, HolidaysQuery, HolidaysResponse } from './dto/holiday.dtos.js';
import { Holidays } from './holidays.service.js';

@ApiTags('company')
@WebRoute()
@Controller('api/company/holidays')
export class CompanyHolidaysController {
  constructor(private readonly holidays: Holidays) {}

  @Get()
  @Allow('company:read')
  @ApiOperation({ summary: 'Days on which the company does not work' })
  @ApiOkResponse({ type: HolidaysResponse })
  list(@Query() query: HolidaysQuery): Promise<HolidaysResponse> {
    return this.holidays.list(query);
  }

  @Post()
  @Allow('company:write')
  @Fails('CONFLICT')
  @ApiOperation({ summary: 'Add holidays, all or none. One that is there by the same name already is no change' })
  @ApiCreatedResponse({ type: HolidaysResponse })
  add(@Body() body: HolidaysBody): Promise<HolidaysResponse> {
    return this.holidays.add(body.holidays);
  }

  @Delete(':day')
  @HttpCode(204)
  @Allow('company:write')
  @Fails('NOT_FOUND')
  @ApiOperation({ summary: 'Remove a holiday' })
  @ApiNoContentResponse()
  remove(@Param('day') day: string): Promise<void> {
    return this.holidays.remove(day);
  }
}

/** As every member sees them, beside their own times. */
@ApiTags('me')
@WebRoute()
@Controller('api/me/holidays')
export class MyHolidaysController {
  constructor(private readonly holidays: Holidays) {}

  @Get()
  @Allow('own:read')
  @ApiOperation({ summary: 'Days on which the company does not work' })
  @ApiOkResponse({ type: HolidaysResponse })
  list(@Query() query: HolidaysQuery): Promise<HolidaysResponse> {
    return this.holidays.list(query);
  }
}
