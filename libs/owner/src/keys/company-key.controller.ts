import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, Fails, IdPipe, WebRoute } from '#platform';
import { CompanyKeyService } from './company-key.service.js';
import { CompanyKeyResponse, RotatedKeyResponse } from './dto/key.response.js';
import { RotateKeyBody } from './dto/rotate-key.body.js';

@ApiTags('owner')
@WebRoute()
@Controller('api/owner/companies/:id')
export class CompanyKeyController {
  constructor(private readonly keys: CompanyKeyService) {}

  // owner:write: it shows a secret, and leaves an audit row.
  @Get('key')
  @Allow('owner:write')
  @ApiOperation({ summary: 'Show the company key; audited before it is shown' })
  @ApiOkResponse({ type: CompanyKeyResponse })
  @Fails('NOT_FOUND', 'GONE')
  show(@Param('id', IdPipe) id: string): Promise<CompanyKeyResponse> {
    return this.keys.show(id);
  }

  @Post('rotate-key')
  @HttpCode(200)
  @Allow('owner:write')
  @ApiOperation({ summary: 'Make a new company key; the old one works for the grace given, those before it end at once' })
  @ApiOkResponse({ type: RotatedKeyResponse })
  @Fails('NOT_FOUND')
  rotate(@Param('id', IdPipe) id: string, @Body() body: RotateKeyBody): Promise<RotatedKeyResponse> {
    return this.keys.rotate(id, body.graceHours);
  }
}
