import { Body, Controller, Get, Patch, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, WebRoute } from '#platform';
import { CompanyService } from './company.service.js';
import { ChangeCompanyDto } from './dto/change-company.dto.js';
import { ChangeSettingsDto } from './dto/change-settings.dto.js';
import { OwnCompanyResponse } from './dto/company.response.js';
import { SettingsResponse } from './dto/settings.response.js';
import { SettingsService } from './settings.service.js';

@ApiTags('company')
@WebRoute()
@Controller('api/company')
export class CompanyController {
  constructor(
    private readonly companies: CompanyService,
    private readonly settings: SettingsService,
  ) {}

  @Get()
  @Allow('company:read')
  @ApiOperation({ summary: 'Profile, plan, and how much of the plan is used' })
  @ApiOkResponse({ type: OwnCompanyResponse })
  show(): Promise<OwnCompanyResponse> {
    return this.companies.show();
  }

  @Patch()
  @Allow('company:write')
  @ApiOperation({ summary: 'Change contact details and time zone' })
  @ApiOkResponse({ type: OwnCompanyResponse })
  change(@Body() body: ChangeCompanyDto): Promise<OwnCompanyResponse> {
    return this.companies.change(body);
  }

  @Get('settings')
  @Allow('company:read')
  @ApiOperation({ summary: 'What is recorded' })
  @ApiOkResponse({ type: SettingsResponse })
  showSettings(): Promise<SettingsResponse> {
    return this.settings.whole();
  }

  @Put('settings')
  @Allow('company:write')
  @ApiOperation({ summary: 'Replace what is recorded, for all that arrives from then on' })
  @ApiOkResponse({ type: SettingsResponse })
  changeSettings(@Body() body: ChangeSettingsDto): Promise<SettingsResponse> {
    return this.settings.change(body);
  }
}
