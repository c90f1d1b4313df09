import { Controller, Delete, Get, HttpCode, Param } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, Fails, IdPipe, WebRoute } from '#platform';
import { ScreenshotDeletion } from '../screenshots/screenshot-deletion.service.js';
import { AnswersPicture } from './picture.decorator.js';
import type { Picture } from './picture.interceptor.js';
import { ScreenshotViewing } from './screenshot-viewing.service.js';

/** The caller’s own pictures. */
@ApiTags('me: records')
@WebRoute()
@Allow('own:read')
@Controller('api/me/screenshots/:id')
export class MyScreenshotsController {
  constructor(
    private readonly viewing: ScreenshotViewing,
    private readonly deletion: ScreenshotDeletion,
  ) {}

  @Get('image')
  @ApiOperation({ summary: 'The picture' })
  @AnswersPicture()
  image(@Param('id', IdPipe) id: string): Promise<Picture> {
    return this.viewing.image('own', id);
  }

  @Get('thumbnail')
  @ApiOperation({ summary: 'The picture, at most 320 pixels wide' })
  @AnswersPicture()
  thumbnail(@Param('id', IdPipe) id: string): Promise<Picture> {
    return this.viewing.thumbnail('own', id);
  }

  @Delete()
  @HttpCode(204)
  @ApiOperation({ summary: 'Delete a screenshot of one’s own for good, where the company allows it (`employeesMayDeleteScreenshots`); the recorded time stays' })
  @ApiNoContentResponse()
  @Fails('NOT_FOUND')
  delete(@Param('id', IdPipe) id: string): Promise<void> {
    return this.deletion.own(id);
  }
}
