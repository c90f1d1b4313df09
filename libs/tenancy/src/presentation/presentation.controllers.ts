import { Body, Controller, Delete, Get, Patch, Put, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow, Fails, WebRoute } from '#platform';
import { answerLogo } from './answer-logo.js';
import { ChangePresentationDto } from './dto/change-presentation.dto.js';
import { PresentationResponse } from './dto/presentation.response.js';
import { Presentation } from './presentation.service.js';

/** What every member sees of it. */
@ApiTags('me')
@WebRoute()
@Allow('own:read')
@Controller('api/me')
export class MyPresentationController {
  constructor(private readonly presentation: Presentation) {}

  @Get('presentation')
  @ApiOperation({ summary: 'How the company’s workspace looks and writes' })
  @ApiOkResponse({ type: PresentationResponse })
  show(): Promise<PresentationResponse> {
    return this.presentation.show();
  }

  @Get('logo')
  @ApiOperation({ summary: 'The company’s logo' })
  @ApiProduces('image/webp')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @ApiResponse({ status: 304, description: 'The logo at hand is still it' })
  @Fails('NOT_FOUND')
  async logo(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile | undefined> {
    return answerLogo(await this.presentation.logo(), request, reply);
  }
}

@ApiTags('company')
@WebRoute()
@Allow('company:write')
@Controller('api/company')
export class CompanyPresentationController {
  constructor(private readonly presentation: Presentation) {}

  @Patch('presentation')
  @ApiOperation({ summary: 'Change currency, dates, the week’s first day and the colour' })
  @ApiOkResponse({ type: PresentationResponse })
  change(@Body() body: ChangePresentationDto): Promise<PresentationResponse> {
    return this.presentation.change(body);
  }

  @Put('logo')
  @ApiOperation({ summary: 'Set the logo: a PNG, JPEG or WebP image of at most 2 MB, which is re-encoded to at most 512 pixels' })
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['image'], properties: { image: { type: 'string', format: 'binary' } } } })
  @ApiOkResponse({ type: PresentationResponse })
  @Fails('TOO_LARGE', 'UNSUPPORTED_MEDIA_TYPE', 'UNREADABLE_IMAGE')
  setLogo(@Req() request: FastifyRequest): Promise<PresentationResponse> {
    return this.presentation.upload(request);
  }

  @Delete('logo')
  @ApiOperation({ summary: 'Have no logo' })
  @ApiOkResponse({ type: PresentationResponse })
  removeLogo(): Promise<PresentationResponse> {
    return this.presentation.remove();
  }
}
