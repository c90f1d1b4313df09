import { ApiProperty } from '@nestjs/swagger';
import { COMPANY_STATUSES, type CompanyStatus, PLAN_CODES, type PlanCode } from '#contracts';

const INSTANT = { type: String, format: 'date-time', example: '2026-11-02T09:05:02.113Z' } as const;

export class CompanyProfileResponse {
  @ApiProperty({ example: '0192f0c1-7a51-7b3e-9a55-3f1f5f1c9a11', format: 'uuid' })
  id: string;

  @ApiProperty({ example: 'Acme' })
  name: string;

  @ApiProperty({ example: 'office@acme.example', format: 'email' })
  email: string;

  @ApiProperty({ type: String, nullable: true, example: 'Ada Byron' })
  contactPerson: string | null;

  @ApiProperty({ type: String, nullable: true, example: '+41 44 000 00 00' })
  contactPhone: string | null;

  @ApiProperty({ example: 'Europe/Zurich', description: 'IANA time zone; the company’s days are days there' })
  timezone: string;

  @ApiProperty({ enum: COMPANY_STATUSES, enumName: 'CompanyStatus', example: 'TRIAL' })
  status: CompanyStatus;

  @ApiProperty({ ...INSTANT, nullable: true })
  trialEndsAt: Date | null;

  @ApiProperty({ ...INSTANT, nullable: true, description: 'Null: without an end' })
  subscriptionExpiresAt: Date | null;

  @ApiProperty(INSTANT)
  createdAt: Date;

  @ApiProperty({ ...INSTANT, nullable: true, description: 'When a tracker last sent something' })
  lastSyncAt: Date | null;
}

export class PlanLimitsResponse {
  @ApiProperty({ enum: PLAN_CODES, enumName: 'PlanCode', example: 'PRO' })
  code: PlanCode;

  @ApiProperty({ example: 'Pro' })
  name: string;

  @ApiProperty({ example: 50 })
  maxEmployees: number;

  @ApiProperty({ example: 100_000 })
  maxStorageMb: number;

  @ApiProperty({ example: 90 })
  screenshotRetentionDays: number;
}

export class SeatsInUseResponse {
  @ApiProperty({ example: 12, description: 'Admins, employees and pending invitations of both' })
  used: number;

  @ApiProperty({ example: 50 })
  limit: number;
}

export class StorageInUseResponse {
  @ApiProperty({ example: 512.3 })
  usedMb: number;

  @ApiProperty({ example: 100_000 })
  limitMb: number;
}

export class PlanUseResponse {
  @ApiProperty({ type: SeatsInUseResponse })
  employees: SeatsInUseResponse;

  @ApiProperty({ type: StorageInUseResponse })
  storage: StorageInUseResponse;
}

export class OwnCompanyResponse {
  @ApiProperty({ type: CompanyProfileResponse })
  company: CompanyProfileResponse;

  @ApiProperty({ type: PlanLimitsResponse })
  plan: PlanLimitsResponse;

  @ApiProperty({ type: PlanUseResponse })
  use: PlanUseResponse;
}
