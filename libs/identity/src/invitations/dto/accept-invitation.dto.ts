import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsString, Length } from 'class-validator';
import { PASSWORD_MAX_CHARACTERS, PASSWORD_MIN_CHARACTERS } from '#contracts';
import { LineOfText } from '#platform';

export class AcceptInvitationDto {
  @ApiProperty({ example: 'AZLwwXpRez6aVT8fXxyaEG5vdC1hLXJlYWwtdG9rZW4tYnV0LW9mLXRoYXQtc2hhcGU' })
  @LineOfText({ max: 200 })
  token: string;

  @ApiProperty({ required: false, example: 'Ada Byron', description: 'As invited where absent' })
  @IsOptional()
  @LineOfText({ max: 120 })
  name?: string;

  @ApiProperty({ example: 'correct horse battery', minLength: PASSWORD_MIN_CHARACTERS, maxLength: PASSWORD_MAX_CHARACTERS, description: 'A new one, or that of the account which the e-mail has already' })
  @IsString()
  @Length(PASSWORD_MIN_CHARACTERS, PASSWORD_MAX_CHARACTERS)
  password: string;
}
