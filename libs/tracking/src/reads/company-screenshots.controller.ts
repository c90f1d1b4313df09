import { Body, Controller, Delete, Get, HttpCode, Param, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, Fails, IdPipe, WebRoute } from '#platform';
import { DeleteScreenshotBody } from '../screenshots/dto/delete-screenshot.body.js';
import { ScreenshotDeletion } from '../screenshots/screenshot-deletion.service.js';
import { EmployeeQuery } from './dto/reads.queries.js';
import { AnswersPicture } from './picture.decorator.js';
import type { Picture } from './picture.interceptor.js';
import { ScreenshotViewing } from './screenshot-viewing.service.js';

/** The pictures of the company, for those who may see them. */
@ApiTags('company: records')
@WebRoute()
@Allow('tracked:read')
@Controller('api/company/screenshots/:id')
export class CompanyScreenshotsController {
  constructor(
    private readonly viewing: ScreenshotViewing,
    private readonly deletion: ScreenshotDeletion,
  ) {}

  @Get('image')
  @ApiOperation({ summary: 'The picture. Who looked at whose is committed to the audit before its first byte leaves, also before a 304' })
  @AnswersPicture()
  image(@Param('id', IdPipe) id: string, @Query() query: EmployeeQuery): Promise<Picture> {
    return this.viewing.image('company', id, query.employeeId);
  }

  @Get('thumbnail')
  @ApiOperation({ summary: 'The picture, at most 320 pixels wide. The audit says once a day whose thumbnails of which day the caller looked at, before the first byte leaves' })
  @AnswersPicture()
  thumbnail(@Param('id', IdPipe) id: string, @Query() query: EmployeeQuery): Promise<Picture> {
    return this.viewing.thumbnail('company', id, query.employeeId);
  }

  @Delete()
  @HttpCode(204)
  @Allow('company:write')
  @ApiOperation({ summary: 'Delete a screenshot for good; the recorded time stays. The reason is in the audit' })
  @ApiNoContentResponse()
  @Fails('NOT_FOUND')
  delete(@Param('id', IdPipe) id: string, @Query() query: EmployeeQuery, @Body() body: DeleteScreenshotBody): Promise<void> {
    return this.deletion.ofCompany(id, query.employeeId ?? null, body.reason);
  }
}
