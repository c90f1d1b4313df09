import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, AnswersCsv, WebRoute } from '#platform';
import { TimesheetQuery } from './dto/timesheet.queries.js';
import { MyTimesheetResponse } from './dto/timesheet.responses.js';
import { TimesheetFiles } from './timesheet-files.service.js';
import { Timesheets } from './timesheets.service.js';

/** The caller’s own times. Nothing in a request can name somebody else. */
@ApiTags('me: timesheet')
@WebRoute()
@Allow('own:read')
@Controller('api/me')
export class MyTimesheetController {
  constructor(
    private readonly timesheets: Timesheets,
    private readonly files: TimesheetFiles,
  ) {}

  @Get('timesheet')
  @ApiOperation({ summary: 'The caller’s worked, active, idle and manual time by day' })
  @ApiOkResponse({ type: MyTimesheetResponse })
  sheet(@Query() query: TimesheetQuery): Promise<MyTimesheetResponse> {
    return this.timesheets.own(query);
  }

  @Get('timesheet.csv')
  @ApiOperation({ summary: 'The same as a list: a line for each day, in h:mm and in decimal hours' })
  @AnswersCsv('The list')
  csv(@Query() query: TimesheetQuery): Promise<StreamableFile> {
    return this.files.ownCsv(query);
  }
}
