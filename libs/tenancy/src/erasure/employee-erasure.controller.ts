import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, Fails, IdPipe, WebRoute } from '#platform';
import { EmployeeErasureResponse } from './dto/employee-erasure.response.js';
import { EmployeeErasures } from './employee-erasures.service.js';

@ApiTags('company')
@WebRoute()
@Controller('api/company/employees/:id/erasure')
export class EmployeeErasureController {
  constructor(private readonly erasures: EmployeeErasures) {}

  @Post()
  @HttpCode(202)
  @Allow('employees:write')
  @Fails('NOT_FOUND', 'CONFLICT')
  @ApiOperation({ summary: 'Erase, for good, everything recorded of somebody who was removed; done within minutes, asked again it is the same' })
  @ApiAcceptedResponse({ type: EmployeeErasureResponse })
  request(@Param('id', IdPipe) id: string): Promise<EmployeeErasureResponse> {
    return this.erasures.request(id);
  }
}
