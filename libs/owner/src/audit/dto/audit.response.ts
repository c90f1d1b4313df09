import { ApiProperty } from '@nestjs/swagger';
import { VENDOR_ACTIONS, type VendorAction } from '#contracts';
import type { NamedVendorAudit } from '#subscriptions';
import { PagedResponse } from '../../paging/paged.response.js';

const CHANGED = { type: 'object' as const, additionalProperties: true, nullable: true };

/** One thing that the vendor did. */
export class AuditEntryResponse {
  @ApiProperty({ format: 'uuid', example: '0192f0c1-7a51-7b3e-9a55-3f1f5f1c9a10' })
  id: string;

  @ApiProperty({ type: String, format: 'date-time', example: '2026-11-02T09:00:00.000Z' })
  at: Date;

  @ApiProperty({ description: "Who did it: an owner's e-mail, or `system`", example: 'owner@example.test' })
  actor: string;

  @ApiProperty({ enum: VENDOR_ACTIONS, example: 'PLAN_CHANGED' })
  action: VendorAction;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, example: '0192f0c1-7a51-7b3e-9a55-3f1f5f1c9a10' })
  companyId: string | null;

  @ApiProperty({ type: String, nullable: true, description: "The company's name now", example: 'Acme Ltd' })
  companyName: string | null;

  @ApiProperty({ ...CHANGED, description: 'Of what changed only', example: { planCode: 'FREE' } })
  before: Record<string, unknown> | null;

  @ApiProperty({ ...CHANGED, example: { planCode: 'PRO', amountPaid: 9_900 } })
  after: Record<string, unknown> | null;

  @ApiProperty({ type: String, nullable: true, example: '0192f0c1-7a51-7b3e-9a55-3f1f5f1c9a11' })
  requestId: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Where the request came from', example: '127.0.0.1' })
  address: string | null;
}

export class AuditResponse extends PagedResponse {
  @ApiProperty({ type: [AuditEntryResponse], description: 'Newest first' })
  items: AuditEntryResponse[];
}

export function toAuditEntry(entry: NamedVendorAudit): AuditEntryResponse {
  const { id, at, actor, action, companyId, companyName, before, after, requestId, address } = entry;
  return { id, at, actor, action, companyId, companyName, before, after, requestId, address };
}
