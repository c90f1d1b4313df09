import { Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Allow, DesktopRoute, Fails } from '#platform';
import { ScreenshotUploadBody, ScreenshotUploadResponse } from './dto/screenshot-upload.js';
import { ScreenshotUpload } from './screenshot-upload.service.js';

@ApiTags('desktop: uploads')
@DesktopRoute()
@Allow('own:record')
@Controller('api/screenshot')
export class ScreenshotUploadController {
  constructor(private readonly screenshots: ScreenshotUpload) {}

  @Post('upload')
  @HttpCode(200)
  @ApiOperation({ summary: 'Store a screenshot; it is re-encoded, and what it held beside the picture is gone' })
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: ScreenshotUploadBody })
  @ApiOkResponse({ type: ScreenshotUploadResponse })
  @Fails('CONFLICT', 'LIMIT_REACHED', 'TOO_LARGE', 'UNSUPPORTED_MEDIA_TYPE', 'UNREADABLE_IMAGE', 'STORAGE_FULL')
  upload(@Req() request: FastifyRequest): Promise<ScreenshotUploadResponse> {
    return this.screenshots.upload(request);
  }
}
