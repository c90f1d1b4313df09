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
  @ApiOperation({
    summary: 'Store a screenshot; it is re-encoded, and what it held beside the picture is gone',
    description:
      'Where the company’s policy records no screenshots, or none at this hour, the answer is 409 CONFLICT with `details` whose message begins with ' +
      'NOT_RECORDED: it is final, and the tracker drops the picture. Where pictures are blurred, what is stored is blurred. ' +
      'A picture older than the plan keeps screenshots is refused with 400, `details` of which begin with TOO_OLD; that is final too.',
  })
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: ScreenshotUploadBody })
  @ApiOkResponse({ type: ScreenshotUploadResponse })
  @Fails('CONFLICT', 'LIMIT_REACHED', 'TOO_LARGE', 'UNSUPPORTED_MEDIA_TYPE', 'UNREADABLE_IMAGE', 'STORAGE_FULL', 'UNAVAILABLE')
  upload(@Req() request: FastifyRequest): Promise<ScreenshotUploadResponse> {
    return this.screenshots.upload(request);
  }
}
