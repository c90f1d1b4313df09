import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AppError, currentRequest, FileStore, forbidden, notFound, type StoredFile, TenantTransaction } from '#platform';
import { CompanyAudit, RecordViews } from '#tenancy';
import type { DataExport } from './data-export.entity.js';
import { DataExportsRepository } from './data-exports.repository.js';
import type { ExportResponse, ExportsResponse } from './dto/export.responses.js';

/** Of the caller's own data, or of the caller's company. */
export type Whose = 'own' | 'company';

export interface Archive {
  readonly id: string;
  readonly file: StoredFile;
  readonly name: string;
}

/**
 * Asks for archives and gives them out. Whether the company is served has been asked where it has to be: a company gets its
 * own data also when it is not, so nothing here asks again.
 */
@Injectable()
export class DataExports {
  constructor(
    private readonly transaction: TenantTransaction,
    private readonly exports: DataExportsRepository,
    private readonly audit: CompanyAudit,
    private readonly views: RecordViews,
    private readonly files: FileStore,
  ) {}

  list(whose: Whose): Promise<ExportsResponse> {
    const { companyId, employeeId } = subject(whose);
    return this.transaction.runFor(companyId, async () => ({ items: (await this.exports.list(employeeId)).map(toResponse) }));
  }

  /** Throws NOT_FOUND, the same for a colleague's. */
  one(whose: Whose, id: string): Promise<ExportResponse> {
    const { companyId, employeeId } = subject(whose);
    return this.transaction.runFor(companyId, async () => toResponse(await this.find(id, employeeId)));
  }

  /** Throws CONFLICT where one is under way. */
  request(whose: Whose): Promise<ExportResponse> {
    const { companyId, employeeId, membershipId } = subject(whose);
    return this.transaction.runFor(companyId, async () => {
      const id = uuidv7();
      if (!(await this.exports.add({ id, employeeId, requestedBy: membershipId }))) throw new AppError('CONFLICT', 'An export is being made already');
      await this.audit.write('export.requested', id, { of: whose === 'own' ? 'own data' : 'company' });
      return toResponse(await this.find(id, employeeId));
    });
  }

  /** Who fetched it is committed to the audit before the first byte leaves. Throws NOT_FOUND also where it is not (or no longer) there. */
  async fetch(whose: Whose, id: string): Promise<Archive> {
    const { companyId, employeeId } = subject(whose);
    const found = await this.transaction.runFor(companyId, async () => {
      const one = await this.find(id, employeeId);
      if (one.state !== 'READY' || (one.expiresAt ?? one.requestedAt) <= new Date()) throw notFound();
      if (!currentRequest().onlyHeaders) await this.noteDownload(whose, id);
      return one;
    });
    const file = found.storageKey === null ? null : await this.files.open(found.storageKey);
    if (!file) throw notFound();
    return { id, file, name: `${whose === 'own' ? 'my-data' : 'company-data'}-${found.requestedAt.toISOString().slice(0, 10)}.zip` };
  }

  private async noteDownload(whose: Whose, id: string): Promise<void> {
    await this.audit.write('export.downloaded', id, { of: whose === 'own' ? 'own data' : 'company' });
    if (whose === 'company') await this.views.noteExport(id);
  }

  private async find(id: string, employeeId: string | null): Promise<DataExport> {
    const found = await this.exports.one(id, employeeId);
    if (!found) throw notFound();
    return found;
  }
}

function subject(whose: Whose): { companyId: string; employeeId: string | null; membershipId: string } {
  const { tenant } = currentRequest();
  if (!tenant?.membershipId) throw forbidden();
  return { companyId: tenant.companyId, membershipId: tenant.membershipId, employeeId: whose === 'own' ? tenant.membershipId : null };
}

function toResponse({ id, state, requestedAt, finishedAt, expiresAt, bytes }: DataExport): ExportResponse {
  return { id, state, requestedAt, finishedAt, expiresAt, bytes: bytes === null ? null : Number(bytes) };
}
