import { Injectable } from '@nestjs/common';
import { csvBeginning, csvLine, invalid, TenantTransaction } from '#platform';
import { type AuditKey, decodeAuditCursor, encodeAuditCursor } from './audit-cursor.js';
import { type AuditFilter, type AuditRow, CompanyAuditRepository } from './company-audit.repository.js';
import type { CompanyAuditResponse } from './dto/company-audit.response.js';
import type { FilterAuditDto, ListAuditDto } from './dto/list-audit.dto.js';

const CSV_HEADER = ['At', 'Actor', 'Action', 'Target', 'Details', 'Address', 'Request'];
const CSV_PAGE = 1_000;

/** The company's own trail, as its admins and viewers read it. */
@Injectable()
export class CompanyAuditReads {
  constructor(
    private readonly transaction: TenantTransaction,
    private readonly entries: CompanyAuditRepository,
  ) {}

  /** Throws VALIDATION_FAILED for a cursor that was not one of ours. */
  async list({ limit, cursor, ...filter }: ListAuditDto): Promise<CompanyAuditResponse> {
    const { rows, next } = await this.page(filter, keyOf(cursor), limit);
    return { items: rows.map(({ cursorAt: _, ...entry }) => entry), nextCursor: next && encodeAuditCursor(next) };
  }

  /** Everything that the filter names, newest first, in pieces: each page is a transaction of its own. */
  async *csv(filter: FilterAuditDto): AsyncGenerator<string> {
    yield csvBeginning(CSV_HEADER);
    let next: AuditKey | null = null;
    do {
      const page: AuditPage = await this.page(filter, next, CSV_PAGE);
      yield page.rows.map(toLine).join('');
      next = page.next;
    } while (next);
  }

  private async page({ action, actor, employeeId, views, from, to }: FilterAuditDto, after: AuditKey | null, limit: number): Promise<AuditPage> {
    const filter: Omit<AuditFilter, 'limit'> = {
      action: action ?? null, actor: actor ?? null, employeeId: employeeId ?? null, views: views === 'true', from: from ?? null, to: to ?? null, after,
    };
    // One row more than is shown tells whether another page follows.
    const rows = await this.transaction.run(() => this.entries.list({ ...filter, limit: limit + 1 }));
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    return { rows: shown, next: last && rows.length > limit ? { at: last.cursorAt, id: last.id } : null };
  }
}

interface AuditPage {
  readonly rows: AuditRow[];
  readonly next: AuditKey | null;
}

function toLine({ at, actor, action, target, details, address, requestId }: AuditRow): string {
  return csvLine([at.toISOString(), actor, action, target, details && JSON.stringify(details), address, requestId]);
}

function keyOf(cursor: string | undefined): AuditKey | null {
  if (cursor === undefined) return null;
  const key = decodeAuditCursor(cursor);
  if (!key) throw invalid([{ path: 'cursor', message: 'cursor must be the nextCursor of an earlier page' }]);
  return key;
}
