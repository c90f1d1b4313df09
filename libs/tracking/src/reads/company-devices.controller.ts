import { Controller, Delete, Get, HttpCode, Param, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, Fails, IdPipe, WebRoute } from '#platform';
import { DeviceRevocation } from '../devices/device-revocation.service.js';
import { DeviceReads } from './device-reads.service.js';
import { CompanyDevicesQuery } from './dto/reads.queries.js';
import { DevicesResponse, DeviceView } from './dto/reads.responses.js';

@ApiTags('company: devices')
@WebRoute()
@Allow('tracked:read')
@Controller('api/company')
export class CompanyDevicesController {
  constructor(
    private readonly devices: DeviceReads,
    private readonly revocation: DeviceRevocation,
  ) {}

  @Get('devices')
  @ApiOperation({ summary: 'Devices of the company, or of one employee' })
  @ApiOkResponse({ type: DevicesResponse })
  @Fails('NOT_FOUND')
  list(@Query() query: CompanyDevicesQuery): Promise<DevicesResponse> {
    return this.devices.ofCompany(query);
  }

  @Get('employees/:employeeId/devices/:deviceId')
  @ApiOperation({ summary: 'One device' })
  @ApiOkResponse({ type: DeviceView })
  @Fails('NOT_FOUND')
  one(@Param('employeeId', IdPipe) employeeId: string, @Param('deviceId', IdPipe) deviceId: string): Promise<DeviceView> {
    return this.devices.one(employeeId, deviceId);
  }

  @Delete('employees/:employeeId/devices/:deviceId')
  @HttpCode(204)
  @Allow('employees:write')
  @ApiOperation({ summary: 'Revoke a device: its token no longer counts. Signing in again enrols it anew' })
  @ApiNoContentResponse()
  @Fails('NOT_FOUND')
  revoke(@Param('employeeId', IdPipe) employeeId: string, @Param('deviceId', IdPipe) deviceId: string): Promise<void> {
    return this.revocation.revoke(employeeId, deviceId);
  }
}
