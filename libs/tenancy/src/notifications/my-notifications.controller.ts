import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, WebRoute } from '#platform';
import { ChangeNotificationsDto } from './dto/change-notifications.dto.js';
import { NotificationsResponse } from './dto/notifications.response.js';
import { NotificationChoices } from './notification-choices.service.js';

@ApiTags('me')
@WebRoute()
@Allow('own:read')
@Controller('api/me/notifications')
export class MyNotificationsController {
  constructor(private readonly choices: NotificationChoices) {}

  @Get()
  @ApiOperation({ summary: 'Which mails of this company I want' })
  @ApiOkResponse({ type: NotificationsResponse })
  show(): Promise<NotificationsResponse> {
    return this.choices.own();
  }

  @Put()
  @ApiOperation({ summary: 'Choose which mails of this company I want' })
  @ApiOkResponse({ type: NotificationsResponse })
  choose(@Body() body: ChangeNotificationsDto): Promise<NotificationsResponse> {
    return this.choices.choose(body);
  }
}
