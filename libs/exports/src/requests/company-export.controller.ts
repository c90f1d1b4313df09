import { Controller, Get, HttpCode, Param, Post, Req, Res, type StreamableFile } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AllowEvenIfNotServed, Fails, IdPipe, WebRoute } from '#platform';
import { answerArchive, AnswersArchive } from './answer-archive.js';
import { DataExports } from './data-exports.service.js';
import { ExportResponse, ExportsResponse } from './dto/export.responses.js';

/** Everything of the company, for its admins; also while it is suspended, expired or cancelled. */
@ApiTags('company')
@WebRoute()
@AllowEvenIfNotServed('company:write')
@Controller('api/company/export')
export class CompanyExportController {
  constructor(private readonly exports: DataExports) {}

  @Get()
  @ApiOperation({ summary: 'Archives of everything of the company that were asked for' })
  @ApiOkResponse({ type: ExportsResponse })
  list(): Promise<ExportsResponse> {
    return this.exports.list('company');
  }

  @Post()
  @HttpCode(202)
  @ApiOperation({ summary: 'Ask for an archive of everything of the company: JSON, CSV and pictures. A mail comes when it is ready' })
  @ApiAcceptedResponse({ type: ExportResponse })
  @Fails('CONFLICT')
  request(): Promise<ExportResponse> {
    return this.exports.request('company');
  }

  @Get(':id')
  @ApiOperation({ summary: 'One of them' })
  @ApiOkResponse({ type: ExportResponse })
  @Fails('NOT_FOUND')
  one(@Param('id', IdPipe) id: string): Promise<ExportResponse> {
    return this.exports.one('company', id);
  }

  @Get(':id/file')
  @ApiOperation({ summary: 'The archive. Who fetched it is committed to the audit before its first byte leaves' })
  @AnswersArchive()
  async file(@Param('id', IdPipe) id: string, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    return answerArchive(await this.exports.fetch('company', id), request, reply);
  }
}
