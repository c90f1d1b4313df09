import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, Fails, IdPipe, WebRoute } from '#platform';
import { ChangeSavedReportBody, SavedReportsResponse, SavedReportView, SaveReportBody } from './dto/saved-report.dtos.js';
import { SavedReports } from './saved-reports.service.js';

@ApiTags('company: reports')
@WebRoute()
@Allow('company:write')
@Controller('api/company/saved-reports')
export class SavedReportsController {
  constructor(private readonly reports: SavedReports) {}

  @Get()
  @Allow('tracked:read')
  @ApiOperation({ summary: 'Reports kept by the caller, and by others for everybody' })
  @ApiOkResponse({ type: SavedReportsResponse })
  list(): Promise<SavedReportsResponse> {
    return this.reports.list();
  }

  @Post()
  @Fails('CONFLICT')
  @ApiOperation({ summary: 'Keep a report under a name' })
  @ApiCreatedResponse({ type: SavedReportView })
  save(@Body() body: SaveReportBody): Promise<SavedReportView> {
    return this.reports.save(body);
  }

  @Patch(':id')
  @Fails('NOT_FOUND', 'CONFLICT')
  @ApiOperation({ summary: 'Change a kept report of one’s own' })
  @ApiOkResponse({ type: SavedReportView })
  change(@Param('id', IdPipe) id: string, @Body() body: ChangeSavedReportBody): Promise<SavedReportView> {
    return this.reports.change(id, body);
  }

  @Delete(':id')
  @HttpCode(204)
  @Fails('NOT_FOUND')
  @ApiOperation({ summary: 'Delete a kept report of one’s own' })
  @ApiNoContentResponse()
  remove(@Param('id', IdPipe) id: string): Promise<void> {
    return this.reports.remove(id);
  }
}
