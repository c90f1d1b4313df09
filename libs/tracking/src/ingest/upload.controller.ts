import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { BatchAnswer } from '#contracts';
import { Allow, DesktopRoute, Fails } from '#platform';
import { BatchIngest } from './batch-ingest.service.js';
import { BatchBody, ItemsBody } from './dto/batch.body.js';
import { BatchResponse } from './dto/batch.response.js';

/**
 * What trackers record. Bodies arrive as they were parsed: their type is `unknown`, so that no validation pipe walks
 * through thousands of items; `domain/check-batch.ts` judges them. The classes describe them for the document only.
 */
@ApiTags('desktop: uploads')
@DesktopRoute()
@Allow('own:record')
@Controller('api/upload')
export class UploadController {
  constructor(private readonly ingest: BatchIngest) {}

  @Post('batch')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Store sessions, activity minutes, applications and websites; each item is judged by itself',
    description:
      'The company’s policy is applied to what arrives: titles and addresses are dropped or reduced without a word; websites that are not recorded, and ' +
      'whatever starts outside of the working hours, are NOT_RECORDED, for good. Sessions are stored at any hour: they say when somebody worked, not on what.',
  })
  @ApiBody({ type: BatchBody })
  @ApiOkResponse({ type: BatchResponse })
  @Fails('MALFORMED_JSON', 'TOO_LARGE')
  batch(@Body() body: unknown): Promise<BatchAnswer> {
    return this.ingest.upload(body);
  }

  @Post('activity')
  @HttpCode(200)
  @ApiOperation({ summary: 'Store activity minutes' })
  @ApiBody({ type: ItemsBody })
  @ApiOkResponse({ type: BatchResponse })
  @Fails('MALFORMED_JSON', 'TOO_LARGE')
  activity(@Body() body: unknown): Promise<BatchAnswer> {
    return this.ingest.uploadKind('activity', body);
  }

  @Post('applications')
  @HttpCode(200)
  @ApiOperation({ summary: 'Store application intervals' })
  @ApiBody({ type: ItemsBody })
  @ApiOkResponse({ type: BatchResponse })
  @Fails('MALFORMED_JSON', 'TOO_LARGE')
  applications(@Body() body: unknown): Promise<BatchAnswer> {
    return this.ingest.uploadKind('applications', body);
  }

  @Post('websites')
  @HttpCode(200)
  @ApiOperation({ summary: 'Store website intervals' })
  @ApiBody({ type: ItemsBody })
  @ApiOkResponse({ type: BatchResponse })
  @Fails('MALFORMED_JSON', 'TOO_LARGE')
  websites(@Body() body: unknown): Promise<BatchAnswer> {
    return this.ingest.uploadKind('websites', body);
  }
}
