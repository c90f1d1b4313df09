import { Controller, Get, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, WebRoute } from '#platform';
import { AttendanceReportQuery, ItemReportQuery, ProductivityReportQuery, UsageReportQuery } from '../reports/dto/report.queries.js';
import { AnswersReportFile } from './answers-report-file.js';
import { ReportDownloads } from './report-downloads.service.js';

@ApiTags('company: reports')
@WebRoute()
@Allow('tracked:read')
@Controller('api/company/reports')
export class ReportFilesController {
  constructor(private readonly downloads: ReportDownloads) {}

  @Get('hours.:format')
  @AnswersReportFile()
  @ApiOperation({ summary: 'Recorded time as a file' })
  hours(@Param('format') format: string, @Query() query: UsageReportQuery): Promise<StreamableFile> {
    return this.downloads.hours(format, query);
  }

  @Get('activity.:format')
  @AnswersReportFile()
  @ApiOperation({ summary: 'The active part of the recorded time as a file' })
  activity(@Param('format') format: string, @Query() query: UsageReportQuery): Promise<StreamableFile> {
    return this.downloads.activity(format, query);
  }

  @Get('applications.:format')
  @AnswersReportFile()
  @ApiOperation({ summary: 'Time by application as a file: the 1,000 longest used' })
  applications(@Param('format') format: string, @Query() query: ItemReportQuery): Promise<StreamableFile> {
    return this.downloads.applications(format, query);
  }

  @Get('websites.:format')
  @AnswersReportFile()
  @ApiOperation({ summary: 'Time by website as a file: the 1,000 longest used' })
  websites(@Param('format') format: string, @Query() query: ItemReportQuery): Promise<StreamableFile> {
    return this.downloads.websites(format, query);
  }

  @Get('attendance.:format')
  @AnswersReportFile()
  @ApiOperation({ summary: 'Attendance as a file, all pages' })
  attendance(@Param('format') format: string, @Query() query: AttendanceReportQuery): Promise<StreamableFile> {
    return this.downloads.attendance(format, query);
  }

  @Get('productivity.:format')
  @AnswersReportFile()
  @ApiOperation({ summary: 'Productivity as a file' })
  productivity(@Param('format') format: string, @Query() query: ProductivityReportQuery): Promise<StreamableFile> {
    return this.downloads.productivity(format, query);
  }
}
