import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { MEMBERSHIP_STATUSES, type MembershipStatus, ROLES, type Role } from '#contracts';
import { LineOfText } from '#platform';
import { TeamField } from '../../teams/team.field.js';

export const EMPLOYEE_SORTS = ['name', '-name', 'email', '-email', 'createdAt', '-createdAt'] as const;
export type EmployeeSort = (typeof EMPLOYEE_SORTS)[number];

export class ListEmployeesDto {
  @ApiProperty({ required: false, example: 'grace', description: 'Part of name or e-mail' })
  @IsOptional()
  @LineOfText({ min: 0, max: 100 })
  search?: string;

  @ApiProperty({ required: false, enum: MEMBERSHIP_STATUSES, enumName: 'MembershipStatus', description: 'All but REMOVED where absent' })
  @IsOptional()
  @IsIn(MEMBERSHIP_STATUSES)
  status?: MembershipStatus;

  @ApiProperty({ required: false, enum: ROLES, enumName: 'Role' })
  @IsOptional()
  @IsIn(ROLES)
  role?: Role;

  @TeamField()
  team?: string;

  @ApiProperty({ required: false, enum: EMPLOYEE_SORTS, default: 'name' })
  @IsIn(EMPLOYEE_SORTS)
  sort: EmployeeSort = 'name';

  @ApiProperty({ required: false, default: 1, minimum: 1 })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100_000)
  page: number = 1;

  @ApiProperty({ required: false, default: 50, minimum: 1, maximum: 200 })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit: number = 50;
}
