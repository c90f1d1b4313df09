import { ApiProperty } from '@nestjs/swagger';
import { MEMBERSHIP_STATUSES, type MembershipStatus, ROLES, type Role } from '#contracts';
import { EmployeeErasureResponse } from '../../erasure/dto/employee-erasure.response.js';

export class PendingInvitationResponse {
  @ApiProperty({ type: String, format: 'date-time', example: '2026-11-09T09:05:02.113Z' })
  expiresAt: Date;
}

export class TeamOfEmployeeResponse {
  @ApiProperty({ example: '0192f0c1-7a51-7b3e-9a55-3f1f5f1c9a10', format: 'uuid' })
  id: string;

  @ApiProperty({ example: 'Design' })
  name: string;
}

export class EmployeeResponse {
  @ApiProperty({ example: '0192f0c1-7a51-7b3e-9a55-3f1f5f1c9a12', format: 'uuid' })
  id: string;

  @ApiProperty({ example: 'Grace Hopper' })
  name: string;

  @ApiProperty({ example: 'grace@acme.example', format: 'email' })
  email: string;

  @ApiProperty({ enum: ROLES, enumName: 'Role', example: 'EMPLOYEE' })
  role: Role;

  @ApiProperty({ enum: MEMBERSHIP_STATUSES, enumName: 'MembershipStatus', example: 'INVITED' })
  status: MembershipStatus;

  @ApiProperty({ type: String, format: 'date-time', example: '2026-11-02T09:05:02.113Z' })
  createdAt: Date;

  @ApiProperty({ type: TeamOfEmployeeResponse, nullable: true, description: 'One at most' })
  team: TeamOfEmployeeResponse | null;

  @ApiProperty({ type: PendingInvitationResponse, required: false, description: 'While the status is INVITED' })
  invitation?: PendingInvitationResponse;

  @ApiProperty({ type: EmployeeErasureResponse, required: false, description: 'Where everything recorded of a removed person was asked to be erased' })
  erasure?: EmployeeErasureResponse;
}

export class EmployeesResponse {
  @ApiProperty({ type: [EmployeeResponse] })
  items: EmployeeResponse[];

  @ApiProperty({ example: 12, description: 'Of all pages' })
  total: number;

  @ApiProperty({ example: 1 })
  page: number;

  @ApiProperty({ example: 50 })
  limit: number;
}

export class InvitedEmployeeResponse {
  @ApiProperty({ type: EmployeeResponse })
  employee: EmployeeResponse;

  @ApiProperty({ example: 'https://track.example/invitation/AZLwwXpRez6aVT8fXxya…', description: 'Mailed too; works once, for 7 days; cannot be shown again' })
  invitationUrl: string;
}
