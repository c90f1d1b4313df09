import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, WebRoute } from '#platform';
import { CompanyAuditReads } from './company-audit-reads.service.js';
import { CompanyAuditResponse } from './dto/company-audit.response.js';
import { ListAuditDto } from './dto/list-audit.dto.js';

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
}
