import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, AnswersCsv, Fails, WebRoute } from '#platform';
import { CompanyTable } from './company-table.service.js';
import { CompanyTableQuery } from './dto/list-companies.query.js';

@ApiTags('owner')
@WebRoute()
@Controller('api/owner/companies.csv')
export class CompanyTableController {
  constructor(private readonly table: CompanyTable) {}

  @Get()
  @Allow('owner:read')
  @ApiOperation({ summary: 'The list of companies, all its pages, as a file' })
  @AnswersCsv('UTF-8 with a byte order mark; instants are UTC')
  @Fails('TOO_LARGE')
  csv(@Query() query: CompanyTableQuery): Promise<StreamableFile> {
    return this.table.csv(query);
  }
}
