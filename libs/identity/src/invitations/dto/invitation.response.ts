import { ApiProperty } from '@nestjs/swagger';
import { ROLES, type Role } from '#contracts';

export class InvitationResponse {
  @ApiProperty({ example: 'Acme' })
  companyName: string;

  @ApiProperty({ example: 'ada@acme.example', format: 'email' })
  email: string;

  @ApiProperty({ example: 'Ada Byron' })
  name: string;

  @ApiProperty({ enum: ROLES, enumName: 'Role', example: 'EMPLOYEE' })
  role: Role;

  @ApiProperty({ type: String, format: 'date-time', example: '2026-11-09T09:05:02.113Z' })
  expiresAt: Date;

  @ApiProperty({ example: false, description: 'Whether the e-mail has an account already, whose password is then asked for' })
  accountExists: boolean;
}
