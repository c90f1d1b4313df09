import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, Fails, WebRoute } from '#platform';
import { AttendanceReports } from './attendance-report.service.js';
import { AttendanceReportQuery, ItemReportQuery, ProductivityReportQuery, UsageReportQuery } from './dto/report.queries.js';
import { AttendanceReport, HoursReport, ItemReport, ProductivityReport, UsageReport } from './dto/report.responses.js';
import { HoursReports } from './hours-report.service.js';
import { ItemReports } from './item-report.service.js';
import { ProductivityReports } from './productivity-report.service.js';
import { UsageReports } from './usage-report.service.js';

@ApiTags('company: reports')
@WebRoute()
@Allow('tracked:read')
@Controller('api/company/reports')
export class ReportsController {
  constructor(
    private readonly hoursReports: HoursReports,
    private readonly usage: UsageReports,
    private readonly items: ItemReports,
    private readonly attendances: AttendanceReports,
    private readonly productivities: ProductivityReports,
  ) {}

  @Get('hours')
  @Fails('NOT_FOUND')
  @ApiOperation({ summary: 'Recorded time: worked, active and idle. What people corrected afterwards is in the timesheet, and in what work cost' })
  @ApiOkResponse({ type: HoursReport })
  hours(@Query() query: UsageReportQuery): Promise<HoursReport> {
    return this.hoursReports.report(query);
  }

  @Get('activity')
  @Fails('NOT_FOUND')
  @ApiOperation({ summary: 'Which part of the recorded time was active' })
  @ApiOkResponse({ type: UsageReport })
  activity(@Query() query: UsageReportQuery): Promise<UsageReport> {
    return this.usage.report(query);
  }

  @Get('applications')
  @Fails('NOT_FOUND')
  @ApiOperation({ summary: 'Time by application' })
  @ApiOkResponse({ type: ItemReport })
  applications(@Query() query: ItemReportQuery): Promise<ItemReport> {
    return this.items.report('APPLICATION', query);
  }

  @Get('websites')
  @Fails('NOT_FOUND')
  @ApiOperation({ summary: 'Time by website' })
  @ApiOkResponse({ type: ItemReport })
  websites(@Query() query: ItemReportQuery): Promise<ItemReport> {
    return this.items.report('WEBSITE', query);
  }

  @Get('attendance')
  @Fails('NOT_FOUND')
  @ApiOperation({ summary: 'First and last activity of each day, and who was late by the policy’s working hours' })
  @ApiOkResponse({ type: AttendanceReport })
  attendance(@Query() query: AttendanceReportQuery): Promise<AttendanceReport> {
    return this.attendances.report(query);
  }

  @Get('productivity')
  @Fails('NOT_FOUND')
  @ApiOperation({ summary: 'Productive, neutral and unproductive time, by the rules as they are now' })
  @ApiOkResponse({ type: ProductivityReport })
  productivity(@Query() query: ProductivityReportQuery): Promise<ProductivityReport> {
    return this.productivities.report(query);
  }
}
