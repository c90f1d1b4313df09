import { Readable } from 'node:stream';
import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Allow, WebRoute } from '#platform';
import { CompanyAuditReads } from './company-audit-reads.service.js';
import { CompanyAuditResponse } from './dto/company-audit.response.js';
import { FilterAuditDto, ListAuditDto } from './dto/list-audit.dto.js';

@ApiTags('company')
@WebRoute()
@Controller('api/company/audit')
export class CompanyAuditController {
  constructor(private readonly audit: CompanyAuditReads) {}

  @Get()
  @Allow('company:read')
  @ApiOperation({ summary: 'What happened in the company, newest first: who changed what, who viewed whose data' })
  @ApiOkResponse({ type: CompanyAuditResponse })
  list(@Query() query: ListAuditDto): Promise<CompanyAuditResponse> {
    return this.audit.list(query);
  }

  @Get('entries.csv')
  @Allow('company:read')
  @ApiOperation({ summary: 'The same as CSV, all of it' })
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  csv(@Query() query: FilterAuditDto): StreamableFile {
    return new StreamableFile(Readable.from(this.audit.csv(query)), { type: 'text/csv; charset=utf-8', disposition: 'attachment; filename="audit.csv"' });
  }
}
