import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, Fails, IdPipe, WebRoute } from '#platform';
import { EmployeeRatesResponse, SetRateBody } from './dto/employee-rate.dtos.js';
import { EmployeeRates } from './employee-rates.service.js';

@ApiTags('company: rates')
@WebRoute()
@Controller('api/company/employees')
export class EmployeeRatesController {
  constructor(private readonly rates: EmployeeRates) {}

  @Get(':id/rates')
  @Allow('rates:read')
  @Fails('NOT_FOUND')
  @ApiOperation({ summary: 'What an hour of their work costs, with its history' })
  @ApiOkResponse({ type: EmployeeRatesResponse })
  history(@Param('id', IdPipe) id: string): Promise<EmployeeRatesResponse> {
    return this.rates.history(id);
  }

  @Post(':id/rates')
  @Allow('rates:write')
  @Fails('NOT_FOUND', 'CONFLICT')
  @ApiOperation({ summary: 'Set it from a day on, or end it; days before keep theirs' })
  @ApiCreatedResponse({ type: EmployeeRatesResponse })
  set(@Param('id', IdPipe) id: string, @Body() body: SetRateBody): Promise<EmployeeRatesResponse> {
    return this.rates.set(id, body);
  }
}
