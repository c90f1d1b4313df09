import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, Fails, IdPipe, WebRoute } from '#platform';
import { DeviceReads } from './device-reads.service.js';
import { DevicesResponse, DeviceView } from './dto/reads.responses.js';

@ApiTags('me: devices')
@WebRoute()
@Allow('own:read')
@Controller('api/me/devices')
export class MyDevicesController {
  constructor(private readonly devices: DeviceReads) {}

  @Get()
  @ApiOperation({ summary: 'The caller’s devices' })
  @ApiOkResponse({ type: DevicesResponse })
  list(): Promise<DevicesResponse> {
    return this.devices.own();
  }

  @Get(':id')
  @ApiOperation({ summary: 'One of the caller’s devices' })
  @ApiOkResponse({ type: DeviceView })
  @Fails('NOT_FOUND')
  one(@Param('id', IdPipe) id: string): Promise<DeviceView> {
    return this.devices.ownOne(id);
  }
}
