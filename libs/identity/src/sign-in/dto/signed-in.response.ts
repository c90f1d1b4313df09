import { ApiProperty } from '@nestjs/swagger';
import { ROLES, type Role } from '#contracts';

export class UserResponse {
  @ApiProperty({ example: '0192f0c1-7a51-7b3e-9a55-3f1f5f1c9a10', format: 'uuid' })
  id: string;

  @ApiProperty({ example: 'Ada Byron' })
  name: string;

  @ApiProperty({ example: 'ada@acme.example', format: 'email' })
  email: string;

  @ApiProperty({ example: false, description: 'Whether this account runs the service' })
  isOwner: boolean;
}

export class MembershipResponse {
  @ApiProperty({ example: '0192f0c1-7a51-7b3e-9a55-3f1f5f1c9a11', format: 'uuid' })
  companyId: string;

  @ApiProperty({ example: 'Acme' })
  companyName: string;

  @ApiProperty({ example: '0192f0c1-7a51-7b3e-9a55-3f1f5f1c9a12', format: 'uuid', description: 'The id of this person as an employee of the company' })
  membershipId: string;

  @ApiProperty({ enum: ROLES, enumName: 'Role', example: 'ADMIN' })
  role: Role;
}

export class SignedInResponse {
  @ApiProperty({ example: 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIuLi4ifQ.c2lnbmF0dXJl', description: 'For `Authorization: Bearer`' })
  accessToken: string;

  @ApiProperty({ example: 900, description: 'Seconds until the access token expires' })
  expiresIn: number;

  @ApiProperty({ type: UserResponse })
  user: UserResponse;

  @ApiProperty({ type: [MembershipResponse] })
  memberships: MembershipResponse[];

  @ApiProperty({ type: String, format: 'uuid', nullable: true, example: '0192f0c1-7a51-7b3e-9a55-3f1f5f1c9a11', description: 'The company that the access token names' })
  companyId: string | null;
}
