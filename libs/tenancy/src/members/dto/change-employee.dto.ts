import { ApiProperty } from '@nestjs/swagger';
import { IsIn, ValidateIf } from 'class-validator';
import { type MembershipStatus, ROLES, type Role } from '#contracts';
import { LineOfText } from '#platform';

/** What an admin may set. INVITED and REMOVED are come to by other ways. */
const SETTABLE_STATUSES = ['ACTIVE', 'SUSPENDED'] as const satisfies MembershipStatus[];

const isSent = (_body: object, value: unknown): boolean => value !== undefined;

/** What is absent stays as it is. */
export class ChangeEmployeeDto {
  @ApiProperty({ required: false, example: 'Grace Hopper', maxLength: 120, description: 'In this company; the account keeps its own' })
  @ValidateIf(isSent)
  @LineOfText({ max: 120 })
  name?: string;

  @ApiProperty({ required: false, enum: ROLES, enumName: 'Role', example: 'VIEWER' })
  @ValidateIf(isSent)
  @IsIn(ROLES)
  role?: Role;

  @ApiProperty({ required: false, enum: SETTABLE_STATUSES, example: 'SUSPENDED', description: 'Who is suspended keeps the seat, and can do nothing in the company' })
  @ValidateIf(isSent)
  @IsIn(SETTABLE_STATUSES)
  status?: (typeof SETTABLE_STATUSES)[number];
}
