import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, ValidateIf } from 'class-validator';
import type { NotificationKind } from '#contracts';

const isSent = (_body: object, value: unknown): boolean => value !== undefined;

/** What is absent stays as it is. */
export class ChangeNotificationsDto implements Partial<Record<NotificationKind, boolean>> {
  @ApiPropertyOptional({ example: true, description: 'The week’s hours and activity, when the company’s week is over' })
  @ValidateIf(isSent)
  @IsBoolean()
  weeklyReport?: boolean;

  @ApiPropertyOptional({ example: true, description: 'Before the trial or the subscription ends' })
  @ValidateIf(isSent)
  @IsBoolean()
  expiryReminders?: boolean;

  @ApiPropertyOptional({ example: false, description: 'When a tracker is set up on a device that was not known' })
  @ValidateIf(isSent)
  @IsBoolean()
  newDevices?: boolean;
}
