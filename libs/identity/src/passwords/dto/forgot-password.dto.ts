import { ApiProperty } from '@nestjs/swagger';
import { EmailAddress } from '#platform';

export class ForgotPasswordDto {
  @ApiProperty({ example: 'ada@acme.example', format: 'email' })
  @EmailAddress()
  email: string;
}
