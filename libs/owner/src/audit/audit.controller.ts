import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, Fails, IdPipe, WebRoute } from '#platform';
import { AuditService } from './audit.service.js';
import { AuditQuery, CompanyAuditQuery } from './dto/audit.query.js';
import { AuditResponse } from './dto/audit.response.js';

@ApiTags('owner')
@WebRoute()
@Controller('api/owner')
export class AuditController {
  constructor(private readonly audit: AuditService) {}

  @Get('audit')
  @Allow('owner:read')
  @ApiOperation({ summary: 'What the vendor did, newest first' })
  @ApiOkResponse({ type: AuditResponse })
  all(@Query() query: AuditQuery): Promise<AuditResponse> {
    return this.audit.page(query);
  }

  @Get('companies/:id/audit')
  @Allow('owner:read')
  @ApiOperation({ summary: 'What the vendor did to one company, newest first' })
  @ApiOkResponse({ type: AuditResponse })
  @Fails('NOT_FOUND')
  ofCompany(@Param('id', IdPipe) id: string, @Query() query: CompanyAuditQuery): Promise<AuditResponse> {
    return this.audit.ofCompany(id, query);
  }
}
