import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, Fails, IdPipe, WebRoute } from '#platform';
import { CompaniesService } from './companies.service.js';
import { CreateCompany } from './create-company.service.js';
import { CompaniesResponse, CompanyDetailResponse, CreatedCompanyResponse } from './dto/company.response.js';
import { CreateCompanyBody, UpdateCompanyBody } from './dto/company-body.js';
import { ListCompaniesQuery } from './dto/list-companies.query.js';

@ApiTags('owner')
@WebRoute()
@Controller('api/owner/companies')
export class CompaniesController {
  constructor(
    private readonly companies: CompaniesService,
    private readonly createCompany: CreateCompany,
  ) {}

  @Get()
  @Allow('owner:read')
  @ApiOperation({ summary: 'Companies with their contract and their use of the last 30 days' })
  @ApiOkResponse({ type: CompaniesResponse })
  list(@Query() query: ListCompaniesQuery): Promise<CompaniesResponse> {
    return this.companies.list(query);
  }

  @Post()
  @Allow('owner:write')
  @ApiOperation({ summary: 'Create a company in trial, with its key and the invitation of its first admin' })
  @ApiCreatedResponse({ type: CreatedCompanyResponse })
  @Fails('CONFLICT')
  create(@Body() body: CreateCompanyBody): Promise<CreatedCompanyResponse> {
    return this.createCompany.create(body);
  }

  @Get(':id')
  @Allow('owner:read')
  @ApiOperation({ summary: 'One company' })
  @ApiOkResponse({ type: CompanyDetailResponse })
  @Fails('NOT_FOUND')
  detail(@Param('id', IdPipe) id: string): Promise<CompanyDetailResponse> {
    return this.companies.detail(id);
  }

  @Patch(':id')
  @Allow('owner:write')
  @ApiOperation({ summary: 'Correct what describes a company' })
  @ApiOkResponse({ type: CompanyDetailResponse })
  @Fails('NOT_FOUND', 'CONFLICT')
  update(@Param('id', IdPipe) id: string, @Body() body: UpdateCompanyBody): Promise<CompanyDetailResponse> {
    return this.companies.update(id, body);
  }
}
