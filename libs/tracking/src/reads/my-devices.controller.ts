import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, Fails, IdPipe, WebRoute } from '#platform';
import { DeviceReads } from './device-reads.service.js';
import { PageQuery } from './dto/reads.queries.js';
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
  list(@Query() query: PageQuery): Promise<DevicesResponse> {
    return this.devices.own(query);
  }

  @Get(':id')
  @ApiOperation({ summary: 'One of the caller’s devices' })
  @ApiOkResponse({ type: DeviceView })
  @Fails('NOT_FOUND')
  one(@Param('id', IdPipe) id: string): Promise<DeviceView> {
    return this.devices.ownOne(id);
  }
}
