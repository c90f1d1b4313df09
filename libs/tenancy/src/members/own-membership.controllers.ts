import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, Fails, WebRoute } from '#platform';
import { HandOverDto } from './dto/hand-over.dto.js';
import { OwnMembership } from './own-membership.service.js';

@ApiTags('me')
@WebRoute()
@Allow('own:read')
@Controller('api/me')
export class LeavingController {
  constructor(private readonly membership: OwnMembership) {}

  @Post('leave')
  @HttpCode(204)
  @ApiOperation({ summary: 'Leave the company: the seat is free again, trackers are out at once, what was recorded stays; the last active admin cannot' })
  @ApiNoContentResponse()
  @Fails('CONFLICT')
  leave(): Promise<void> {
    return this.membership.leave();
  }
}

@ApiTags('company')
@WebRoute()
@Allow('employees:write')
@Controller('api/company')
export class HandOverController {
  constructor(private readonly membership: OwnMembership) {}

  @Post('hand-over')
  @HttpCode(204)
  @ApiOperation({ summary: 'Make an active member an admin in the caller’s place: both change or neither' })
  @ApiNoContentResponse()
  @Fails('NOT_FOUND', 'CONFLICT', 'LIMIT_REACHED')
  handOver(@Body() body: HandOverDto): Promise<void> {
    return this.membership.handOver(body);
  }
}
