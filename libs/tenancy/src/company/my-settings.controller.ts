import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, WebRoute } from '#platform';
import { SettingsResponse } from './dto/settings.response.js';
import { SettingsService } from './settings.service.js';

@ApiTags('me')
@WebRoute()
@Controller('api/me/settings')
export class MySettingsController {
  constructor(private readonly settings: SettingsService) {}

  @Get()
  @Allow('own:read')
  @ApiOperation({ summary: 'What the company records about me' })
  @ApiOkResponse({ type: SettingsResponse })
  show(): Promise<SettingsResponse> {
    return this.settings.whole();
  }
}
