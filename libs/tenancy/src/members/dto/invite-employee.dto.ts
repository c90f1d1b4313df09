import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { ROLES, type Role } from '#contracts';
import { EmailAddress, LineOfText } from '#platform';

export class InviteEmployeeDto {
  @ApiProperty({ example: 'Grace Hopper', maxLength: 120 })
  @LineOfText({ max: 120 })
  name: string;

  @ApiProperty({ example: 'grace@acme.example', format: 'email' })
  @EmailAddress()
  email: string;

  @ApiProperty({ enum: ROLES, enumName: 'Role', example: 'EMPLOYEE' })
  @IsIn(ROLES)
  role: Role;
}
