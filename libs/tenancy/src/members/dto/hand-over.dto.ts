import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import type { Role } from '#contracts';
import { Id } from '#platform';

const ROLES_AFTER = ['EMPLOYEE', 'VIEWER'] as const satisfies Role[];

export class HandOverDto {
  @ApiProperty({ format: 'uuid', description: 'An active member: who becomes an admin' })
  @Id()
  employeeId: string;

  @ApiProperty({ enum: ROLES_AFTER, example: 'EMPLOYEE', description: 'What the caller is from then on' })
  @IsIn(ROLES_AFTER)
  role: (typeof ROLES_AFTER)[number];
}
