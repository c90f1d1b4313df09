import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, AnswersCsv, AnswersXlsx, Fails, WebRoute } from '#platform';
import { CompanyTimesheetQuery, TimesheetFileQuery } from './dto/timesheet.queries.js';
import { TimesheetResponse } from './dto/timesheet.responses.js';
import { TimesheetFiles } from './timesheet-files.service.js';
import { Timesheets } from './timesheets.service.js';

@ApiTags('company: timesheet')
@WebRoute()
@Allow('tracked:read')
@Controller('api/company')
export class CompanyTimesheetController {
  constructor(
    private readonly timesheets: Timesheets,
    private readonly files: TimesheetFiles,
  ) {}

  @Get('timesheet')
  @Fails('NOT_FOUND')
  @ApiOperation({ summary: 'Worked, active, idle and manual time by employee and day' })
  @ApiOkResponse({ type: TimesheetResponse })
  sheet(@Query() query: CompanyTimesheetQuery): Promise<TimesheetResponse> {
    return this.timesheets.ofCompany(query);
  }

  @Get('timesheet.csv')
  @Fails('NOT_FOUND')
  @ApiOperation({ summary: 'The same as a list for payroll: a line for each employee and day, in h:mm and in decimal hours; audited' })
  @AnswersCsv('The list')
  csv(@Query() query: TimesheetFileQuery): Promise<StreamableFile> {
    return this.files.companyCsv(query);
  }

  @Get('timesheet.xlsx')
  @Fails('NOT_FOUND')
  @ApiOperation({ summary: 'The same as a grid of employees and days, with sums; audited' })
  @AnswersXlsx('The grid')
  xlsx(@Query() query: TimesheetFileQuery): Promise<StreamableFile> {
    return this.files.companyXlsx(query);
  }
}
