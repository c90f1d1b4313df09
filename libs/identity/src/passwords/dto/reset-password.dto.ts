import { ApiProperty } from '@nestjs/swagger';
import { LineOfText } from '#platform';
import { EndDevicesField, NewPasswordField } from './new-password.fields.js';

export class ResetPasswordDto {
  @ApiProperty({ example: 'bm90LWEtcmVhbC10b2tlbi1idXQtb25lLW9mLXRoZSBzaGFwZQ', description: 'The last part of the link that was mailed' })
  @LineOfText({ max: 200 })
  token: string;

  @NewPasswordField()
  password: string;

  @EndDevicesField()
  endDevices?: boolean;
}
