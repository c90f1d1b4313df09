import { Injectable } from '@nestjs/common';
import { invalid, TenantTransaction } from '#platform';
import { type AuditKey, decodeAuditCursor, encodeAuditCursor } from './audit-cursor.js';
import { CompanyAuditRepository } from './company-audit.repository.js';
import type { CompanyAuditResponse } from './dto/company-audit.response.js';
import type { ListAuditDto } from './dto/list-audit.dto.js';

/** The company's own trail, as its admins and viewers read it. */
@Injectable()
export class CompanyAuditReads {
  constructor(
    private readonly transaction: TenantTransaction,
    private readonly entries: CompanyAuditRepository,
  ) {}

  /** Throws VALIDATION_FAILED for a cursor that was not one of ours. */
  async list({ action, from, to, limit, cursor }: ListAuditDto): Promise<CompanyAuditResponse> {
    const filter = { action: action ?? null, from: from ?? null, to: to ?? null, after: keyOf(cursor) };
    // One row more than is shown tells whether another page follows.
    const rows = await this.transaction.run(() => this.entries.list({ ...filter, limit: limit + 1 }));
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    return {
      items: shown.map(({ cursorAt: _, ...entry }) => entry),
      nextCursor: last && rows.length > limit ? encodeAuditCursor({ at: last.cursorAt, id: last.id }) : null,
    };
  }
}

function keyOf(cursor: string | undefined): AuditKey | null {
  if (cursor === undefined) return null;
  const key = decodeAuditCursor(cursor);
  if (!key) throw invalid([{ path: 'cursor', message: 'cursor must be the nextCursor of an earlier page' }]);
  return key;
}
