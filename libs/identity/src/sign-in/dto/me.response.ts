import { ApiProperty } from '@nestjs/swagger';
import { COMPANY_STATUSES, type CompanyStatus, ROLES, type Role } from '#contracts';
import { MembershipResponse, UserResponse } from './signed-in.response.js';

export class CurrentCompanyResponse {
  @ApiProperty({ example: '0192f0c1-7a51-7b3e-9a55-3f1f5f1c9a11', format: 'uuid' })
  id: string;

  @ApiProperty({ example: 'Acme' })
  name: string;

  @ApiProperty({ example: 'Europe/Zurich', description: 'IANA time zone' })
  timezone: string;

  @ApiProperty({ enum: ROLES, enumName: 'Role', example: 'ADMIN' })
  role: Role;

  @ApiProperty({ example: '0192f0c1-7a51-7b3e-9a55-3f1f5f1c9a12', format: 'uuid' })
  membershipId: string;

  @ApiProperty({ enum: COMPANY_STATUSES, enumName: 'CompanyStatus', example: 'TRIAL' })
  status: CompanyStatus;

  @ApiProperty({ example: true, description: 'False while the company is suspended, cancelled or expired: everything but /api/auth answers 403' })
  servable: boolean;
}

export class MeResponse {
  @ApiProperty({ type: UserResponse })
  user: UserResponse;

  @ApiProperty({ type: [MembershipResponse] })
  memberships: MembershipResponse[];

  @ApiProperty({ type: CurrentCompanyResponse, nullable: true })
  company: CurrentCompanyResponse | null;
}
