import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { VENDOR_ACTIONS, type VendorAction } from '#contracts';
import { Id, LineOfText } from '#platform';
import { PageQuery } from '../../paging/page.query.js';
import { CalendarDate } from '../../usage/dto/usage.query.js';

/** What is absent does not narrow. */
export class CompanyAuditQuery extends PageQuery {
  @ApiPropertyOptional({ enum: VENDOR_ACTIONS, example: 'PLAN_CHANGED' })
  @IsOptional()
  @IsIn(VENDOR_ACTIONS)
  action?: VendorAction;

  @ApiPropertyOptional({ description: 'Part of who did it, whatever its case; `system` is the service itself', maxLength: 100, example: 'owner@' })
  @IsOptional()
  @LineOfText({ min: 0, max: 100 })
  actor?: string;

  @ApiPropertyOptional({ format: 'date', description: 'Included, UTC', example: '2026-10-04' })
  @IsOptional()
  @CalendarDate()
  from?: string;

  @ApiPropertyOptional({ format: 'date', description: 'Included, UTC', example: '2026-11-02' })
  @IsOptional()
  @CalendarDate()
  to?: string;
}

export class AuditQuery extends CompanyAuditQuery {
  @ApiPropertyOptional({ format: 'uuid', description: 'Of this company only; an unknown one has no entries', example: '0192f0c1-7a51-7b3e-9a55-3f1f5f1c9a10' })
  @IsOptional()
  @Id()
  companyId?: string;
}
