import { ApiProperty } from '@nestjs/swagger';
import { NOTIFICATION_KINDS, type NotificationKind } from '#contracts';

export class NotificationChoiceResponse {
  @ApiProperty({ enum: NOTIFICATION_KINDS, enumName: 'NotificationKind', example: 'weeklyReport' })
  kind: NotificationKind;

  @ApiProperty({ example: true })
  wanted: boolean;
}

export class NotificationsResponse {
  @ApiProperty({ type: [NotificationChoiceResponse], description: 'The kinds that one with the caller’s role may get; none for employees' })
  items: NotificationChoiceResponse[];
}
