import { ApiProperty } from '@nestjs/swagger';
import { IsString, Length } from 'class-validator';
import { PASSWORD_MAX_CHARACTERS } from '#contracts';
import { LineOfText } from '#platform';

export class SignInDto {
  @ApiProperty({ example: 'ada@acme.example', format: 'email' })
  @LineOfText({ max: 254 })
  email: string;

  @ApiProperty({ example: 'correct horse battery', maxLength: PASSWORD_MAX_CHARACTERS })
  @IsString()
  @Length(1, PASSWORD_MAX_CHARACTERS)
  password: string;
}
