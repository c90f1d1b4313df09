import { Injectable } from '@nestjs/common';
import { currentRequest, forbidden, invalid, TenantTransaction } from '#platform';
import { type AuditKey, decodeAuditCursor, encodeAuditCursor } from '../audit/audit-cursor.js';
import type { ViewsQuery } from './dto/views.query.js';
import type { ViewsResponse } from './dto/views.response.js';
import { RecordViewsRepository } from './record-views.repository.js';

/**
 * Who looked at whose data. Pictures are told one by one where they are shown; a look at a person's hours, day, applications
 * or websites is told here, once for each viewer, employee and day of looking: to who was named, to whose single records
 * are listed, and to who alone is left by a filter. Sums of more than one person, beside each other or added up, are no
 * look at a person.
 */
@Injectable()
export class RecordViews {
  constructor(
    private readonly transaction: TenantTransaction,
    private readonly views: RecordViewsRepository,
  ) {}

  /**
   * Called where people's records are read under `/api/company`, in the transaction of the read: one statement, and
   * what is read is not answered where it cannot be written. A look at one's own is none.
   */
  async note(...employeeIds: readonly string[]): Promise<void> {
    const { accountId, actor, tenant, requestId, address } = currentRequest();
    const others = [...new Set(employeeIds)].filter((id) => id !== tenant?.membershipId).sort();
    if (others.length === 0) return;
    await this.transaction.run(() => this.views.note(others, { accountId: accountId ?? null, name: actor ?? 'somebody', requestId, address }));
  }

  /** As `note`, of sums that were asked for of one employee or of a team: a team of one is that person. */
  async noteNarrowed({ employeeId, team }: { readonly employeeId?: string | undefined; readonly team?: string | undefined }): Promise<void> {
    const only = employeeId ?? (team === undefined ? null : await this.transaction.run(() => this.views.onlyMemberOf(team)));
    if (only !== null) await this.note(only);
  }

  /** An archive of the whole company was fetched: everybody else is told. In the transaction that lets it go. */
  async noteExport(exportId: string): Promise<void> {
    const { accountId, actor, requestId, address } = currentRequest();
    await this.transaction.run(() => this.views.noteExport(exportId, { accountId: accountId ?? null, name: actor ?? 'somebody', requestId, address }));
  }

  /** Of the caller's own data, newest first. Throws VALIDATION_FAILED for a cursor that was not one of ours. */
  async own({ limit, cursor }: ViewsQuery): Promise<ViewsResponse> {
    const employeeId = currentRequest().tenant?.membershipId;
    if (!employeeId) throw forbidden();
    const rows = await this.transaction.run(() => this.views.about(employeeId, keyOf(cursor), limit + 1));
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    return {
      items: shown.map(({ cursorAt: _, ...view }) => view),
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
