import { ApiProperty } from '@nestjs/swagger';
import { IsString, Length } from 'class-validator';
import { PASSWORD_MAX_CHARACTERS } from '#contracts';
import { EndDevicesField, NewPasswordField } from './new-password.fields.js';

export class ChangePasswordDto {
  @ApiProperty({ example: 'the one before this', maxLength: PASSWORD_MAX_CHARACTERS })
  @IsString()
  @Length(1, PASSWORD_MAX_CHARACTERS)
  currentPassword: string;

  @NewPasswordField()
  newPassword: string;

  @EndDevicesField()
  endDevices?: boolean;
}
