import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, AnswersCsv, Fails, IdPipe, WebRoute } from '#platform';
import { EmployeeResponse, EmployeesResponse, InvitedEmployeeResponse } from './dto/employee.response.js';
import { ChangeEmployeeDto } from './dto/change-employee.dto.js';
import { InviteEmployeeDto } from './dto/invite-employee.dto.js';
import { ListEmployeesDto } from './dto/list-employees.dto.js';
import { RemoveEmployeeDto } from './dto/remove-employee.dto.js';
import { EmployeesFile } from './employees-file.service.js';
import { EmployeesService } from './employees.service.js';

@ApiTags('company')
@WebRoute()
@Controller('api/company')
export class EmployeesController {
  constructor(
    private readonly employees: EmployeesService,
    private readonly file: EmployeesFile,
  ) {}

  @Get('employees.csv')
  @Allow('employees:read')
  @ApiOperation({ summary: 'Everybody, those who have left too, as CSV; is noted in the audit' })
  @AnswersCsv('A line for each person')
  csv(): Promise<StreamableFile> {
    return this.file.csv();
  }

  @Get('employees')
  @Allow('employees:read')
  @Fails('NOT_FOUND')
  @ApiOperation({ summary: 'Members and those who are invited' })
  @ApiOkResponse({ type: EmployeesResponse })
  list(@Query() query: ListEmployeesDto): Promise<EmployeesResponse> {
    return this.employees.list(query);
  }

  @Post('employees')
  @Allow('employees:write')
  @Fails('CONFLICT', 'LIMIT_REACHED')
  @ApiOperation({ summary: 'Invite somebody; takes a seat of the plan unless they only view' })
  @ApiCreatedResponse({ type: InvitedEmployeeResponse })
  invite(@Body() body: InviteEmployeeDto): Promise<InvitedEmployeeResponse> {
    return this.employees.invite(body);
  }

  @Get('employees/:id')
  @Allow('employees:read')
  @Fails('NOT_FOUND')
  @ApiOperation({ summary: 'One member or invited person' })
  @ApiOkResponse({ type: EmployeeResponse })
  show(@Param('id', IdPipe) id: string): Promise<EmployeeResponse> {
    return this.employees.show(id);
  }

  @Patch('employees/:id')
  @Allow('employees:write')
  @Fails('NOT_FOUND', 'CONFLICT', 'LIMIT_REACHED')
  @ApiOperation({ summary: 'Change name or role, suspend, or end a suspension; the last active admin stays one' })
  @ApiOkResponse({ type: EmployeeResponse })
  change(@Param('id', IdPipe) id: string, @Body() body: ChangeEmployeeDto): Promise<EmployeeResponse> {
    return this.employees.change(id, body);
  }

  @Delete('employees/:id')
  @HttpCode(204)
  @Allow('employees:write')
  @Fails('NOT_FOUND', 'CONFLICT')
  @ApiOperation({ summary: 'Remove a member: the seat is free again; what was recorded stays or is erased' })
  @ApiNoContentResponse()
  remove(@Param('id', IdPipe) id: string, @Query() { recorded }: RemoveEmployeeDto): Promise<void> {
    return this.employees.remove(id, recorded);
  }

  @Post('employees/:id/resend-invitation')
  @HttpCode(200)
  @Allow('employees:write')
  @Fails('NOT_FOUND')
  @ApiOperation({ summary: 'Send a new link; the earlier one no longer works' })
  @ApiOkResponse({ type: InvitedEmployeeResponse })
  resendInvitation(@Param('id', IdPipe) id: string): Promise<InvitedEmployeeResponse> {
    return this.employees.resendInvitation(id);
  }

  @Delete('employees/:id/invitation')
  @HttpCode(204)
  @Allow('employees:write')
  @Fails('NOT_FOUND')
  @ApiOperation({ summary: 'Take an invitation back; its seat is free again' })
  @ApiNoContentResponse()
  revokeInvitation(@Param('id', IdPipe) id: string): Promise<void> {
    return this.employees.revokeInvitation(id);
  }
}
