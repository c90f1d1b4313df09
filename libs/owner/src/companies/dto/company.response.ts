import { ApiProperty } from '@nestjs/swagger';
import { COMPANY_STATUSES, type CompanyStatus } from '#contracts';
import { activeMinutesByDay, SPARKLINE_DAYS } from '../../domain/sparkline.js';
import { PagedResponse } from '../../paging/paged.response.js';
import type { CompanyDetailRow, CompanyRow } from '../company-list.repository.js';

const INSTANT = { type: String, format: 'date-time', nullable: true, example: '2026-12-02T09:00:00.000Z' };
const COUNT = { type: 'integer' as const, minimum: 0 };

class SeatsResponse {
  @ApiProperty({ ...COUNT, example: 12, description: 'Members and pending invitations that take a seat' })
  used: number;

  @ApiProperty({ ...COUNT, example: 50 })
  limit: number;
}

class StorageResponse {
  @ApiProperty({ example: 1_204.5, description: 'When the latest usage day was computed; a MB is a million bytes' })
  usedMb: number;

  @ApiProperty({ example: 100_000 })
  limitMb: number;
}

class RecentUseResponse {
  @ApiProperty({ ...COUNT, example: 9_412, description: "Today among them, in the company's time zone" })
  activeMinutes: number;

  @ApiProperty({ type: 'integer', isArray: true, minItems: SPARKLINE_DAYS, maxItems: SPARKLINE_DAYS, example: Array.from({ length: SPARKLINE_DAYS }, (_, day) => (day % 7 < 5 ? 410 : 0)), description: 'The same minutes day by day, oldest first, today last; each rounded by itself' })
  activeMinutesByDay: number[];

  @ApiProperty({ ...COUNT, example: 731 })
  screenshots: number;
}

/** A company in the vendor's list. */
export class CompanyResponse {
  @ApiProperty({ format: 'uuid', example: '0192f0c1-7a51-7b3e-9a55-3f1f5f1c9a10' })
  id: string;

  @ApiProperty({ example: 'Acme Ltd' })
  name: string;

  @ApiProperty({ format: 'email', example: 'office@acme.example' })
  email: string;

  @ApiProperty({ example: 'PRO', description: "The plan's code" })
  plan: string;

  @ApiProperty({ enum: COMPANY_STATUSES, example: 'ACTIVE' })
  status: CompanyStatus;

  @ApiProperty({ example: true, description: 'Whether its requests are answered now. False with TRIAL or ACTIVE: expired' })
  servable: boolean;

  @ApiProperty(INSTANT)
  trialEndsAt: Date | null;

  @ApiProperty({ ...INSTANT, description: 'Null: no end was agreed' })
  subscriptionExpiresAt: Date | null;

  @ApiProperty({ type: SeatsResponse })
  employees: SeatsResponse;

  @ApiProperty({ type: StorageResponse })
  storage: StorageResponse;

  @ApiProperty({ type: RecentUseResponse })
  last30Days: RecentUseResponse;

  @ApiProperty({ ...INSTANT, description: 'When a tracker of the company last sent something; null: never' })
  lastSyncAt: Date | null;
}

class CompanyKeyHintResponse {
  @ApiProperty({ example: 'x7Qf', description: 'The last characters of the key' })
  hint: string;

  @ApiProperty({ type: String, format: 'date-time', example: '2026-11-02T09:00:00.000Z' })
  createdAt: Date;

  @ApiProperty({ ...INSTANT, description: 'Until when the key before still works; null: it does not' })
  oldKeyExpiresAt: Date | null;
}

export class CompanyDetailResponse extends CompanyResponse {
  @ApiProperty({ type: String, nullable: true, example: 'Ada Lovelace' })
  contactPerson: string | null;

  @ApiProperty({ type: String, nullable: true, example: '+44 20 7946 0000' })
  contactPhone: string | null;

  @ApiProperty({ example: 'Europe/London' })
  timezone: string;

  @ApiProperty({ type: String, format: 'date-time', example: '2026-11-02T09:00:00.000Z' })
  createdAt: Date;

  @ApiProperty({ type: String, nullable: true, example: null })
  suspendedReason: string | null;

  @ApiProperty({ type: CompanyKeyHintResponse })
  key: CompanyKeyHintResponse;
}

export class CompaniesResponse extends PagedResponse {
  @ApiProperty({ type: [CompanyResponse] })
  items: CompanyResponse[];
}

export class CreatedCompanyResponse {
  @ApiProperty({ type: CompanyDetailResponse })
  company: CompanyDetailResponse;

  @ApiProperty({ description: 'What the trackers of the company send as X-Company-Key', example: 'eptk_q9bT…' })
  companyKey: string;

  @ApiProperty({ format: 'uri', description: "The first admin's invitation, also mailed. Works once, for 7 days", example: 'http://127.0.0.1:3000/invitation/AZLwwXp…' })
  invitationUrl: string;
}

export function toCompany(row: CompanyRow): CompanyResponse {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    plan: row.plan,
    status: row.status,
    servable: row.servable,
    trialEndsAt: row.trialEndsAt,
    subscriptionExpiresAt: row.subscriptionExpiresAt,
    employees: { used: row.seatsUsed, limit: row.maxEmployees },
    storage: { usedMb: row.storageMb, limitMb: row.maxStorageMb },
    last30Days: { activeMinutes: Math.round(row.activeSeconds / 60), activeMinutesByDay: activeMinutesByDay(row), screenshots: row.screenshots },
    lastSyncAt: row.lastSyncAt,
  };
}

export function toCompanyDetail(row: CompanyDetailRow): CompanyDetailResponse {
  return {
    ...toCompany(row),
    contactPerson: row.contactPerson,
    contactPhone: row.contactPhone,
    timezone: row.timezone,
    createdAt: row.createdAt,
    suspendedReason: row.suspendedReason,
    key: { hint: row.keyHint, createdAt: row.keyCreatedAt, oldKeyExpiresAt: row.oldKeyExpiresAt },
  };
}
