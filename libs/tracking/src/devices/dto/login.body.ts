import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsDefined, IsString, Length, ValidateNested } from 'class-validator';
import { PASSWORD_MAX_CHARACTERS } from '#contracts';
import { EmailAddress, LineOfText } from '#platform';
import { AnyUuid } from '../../fields.js';

export class DeviceBody {
  @ApiProperty({ format: 'uuid', example: '0192f0c1-7a51-7b3e-9a55-3f1f5f1c9a10', description: 'Made once by the installation' })
  @AnyUuid()
  id: string;

  @ApiProperty({ example: 'Laptop of the front desk', maxLength: 100 })
  @LineOfText({ max: 100 })
  name: string;

  @ApiProperty({ example: 'windows', maxLength: 50 })
  @LineOfText({ max: 50 })
  platform: string;

  @ApiProperty({ example: '1.4.0', maxLength: 50 })
  @LineOfText({ max: 50 })
  appVersion: string;
}

export class LoginBody {
  @ApiProperty({ example: 'employee@example.test' })
  @EmailAddress()
  email: string;

  @ApiProperty({ example: 'correct horse battery', maxLength: PASSWORD_MAX_CHARACTERS })
  @IsString()
  @Length(1, PASSWORD_MAX_CHARACTERS)
  password: string;

  @ApiProperty({ type: DeviceBody })
  @IsDefined()
  @ValidateNested()
  @Type(() => DeviceBody)
  device: DeviceBody;
}
