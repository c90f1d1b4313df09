import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Allow, Fails, WebRoute } from '#platform';
import { InvitationFileBody, InvitationImportBody, InvitationImportResponse, InvitationPreviewResponse } from './dto/import.dtos.js';
import { InvitationImport } from './invitation-import.service.js';
import { InvitationPreview } from './invitation-preview.service.js';

@ApiTags('company')
@WebRoute()
@Controller('api/company/invitations')
export class InvitationImportController {
  constructor(
    private readonly previews: InvitationPreview,
    private readonly imports: InvitationImport,
  ) {}

  @Post('preview')
  @HttpCode(200)
  @Allow('employees:write')
  @Fails('TOO_LARGE', 'UNSUPPORTED_MEDIA_TYPE')
  @ApiOperation({
    summary: 'What inviting the people of a CSV file would come to; stores nothing',
    description: 'UTF-8, UTF-16 or Windows-1252; comma, semicolon or tab. A file that cannot be read is refused with a path that begins with `file.`',
  })
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: InvitationFileBody })
  @ApiOkResponse({ type: InvitationPreviewResponse })
  preview(@Req() request: FastifyRequest): Promise<InvitationPreviewResponse> {
    return this.previews.show(request);
  }

  @Post()
  @HttpCode(200)
  @Allow('employees:write')
  @ApiOperation({ summary: 'Invite the people of some lines, in one transaction, with a result for each; harmless to repeat' })
  @ApiOkResponse({ type: InvitationImportResponse })
  invite(@Body() body: InvitationImportBody): Promise<InvitationImportResponse> {
    return this.imports.invite(body);
  }
}
