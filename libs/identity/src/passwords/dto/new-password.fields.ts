import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsString, Length, ValidateIf } from 'class-validator';
import { PASSWORD_MAX_CHARACTERS, PASSWORD_MIN_CHARACTERS } from '#contracts';

export const NewPasswordField = (): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ example: 'correct horse battery', minLength: PASSWORD_MIN_CHARACTERS, maxLength: PASSWORD_MAX_CHARACTERS }),
    IsString(),
    Length(PASSWORD_MIN_CHARACTERS, PASSWORD_MAX_CHARACTERS),
  );

export const EndDevicesField = (): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ required: false, default: false, description: 'Signs the desktop trackers out too. Without it they go on recording: their tokens are not the password' }),
    ValidateIf((_body: object, value: unknown) => value !== undefined),
    IsBoolean(),
  );
