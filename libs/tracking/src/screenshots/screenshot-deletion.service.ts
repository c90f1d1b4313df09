import { Injectable } from '@nestjs/common';
import { FileStore, forbidden, log, notFound, TenantTransaction } from '#platform';
import { CompanyAudit, SettingsService } from '#tenancy';
import { ownEmployeeId } from '../reads/read-ranges.service.js';
import type { RemovedScreenshot } from './remove-screenshot.sql.js';
import { ScreenshotsRepository } from './screenshots.repository.js';

/**
 * Deletes single screenshots: who deleted whose is audited first, then the row goes, its bytes are given back and its
 * day is counted again, all in one transaction; the files go after the commit. A crash in between leaves files without
 * a row, which the sweep removes. Minutes, applications and sessions stay as they were recorded.
 */
@Injectable()
export class ScreenshotDeletion {
  constructor(
    private readonly transaction: TenantTransaction,
    private readonly screenshots: ScreenshotsRepository,
    private readonly settings: SettingsService,
    private readonly audit: CompanyAudit,
    private readonly files: FileStore,
  ) {}

  /** Of whoever in the company, or of the employee named. Throws NOT_FOUND. */
  async ofCompany(id: string, employeeId: string | null, reason: string): Promise<void> {
    await this.discard(await this.transaction.run(() => this.remove(id, employeeId, reason)));
  }

  /** The caller's own. Throws FORBIDDEN where the company does not allow it, whatever the id. */
  async own(id: string): Promise<void> {
    const removed = await this.transaction.run(async () => {
      if (!(await this.settings.whole()).employeesMayDeleteScreenshots) throw forbidden();
      return this.remove(id, ownEmployeeId(), null);
    });
    await this.discard(removed);
  }

  private async remove(id: string, employeeId: string | null, reason: string | null): Promise<RemovedScreenshot> {
    const shot = await this.screenshots.byId(id, employeeId);
    if (!shot) throw notFound();
    await this.audit.write('screenshot.deleted', shot.id, { employeeId: shot.employeeId, capturedAt: shot.capturedAt.toISOString(), reason });
    const removed = await this.screenshots.remove(shot);
    // Somebody else was faster, and theirs is the entry that stays.
    if (!removed) throw notFound();
    return removed;
  }

  private async discard({ storageKey, thumbnailKey }: RemovedScreenshot): Promise<void> {
    for (const key of [storageKey, thumbnailKey]) {
      if (key === null) continue;
      await this.files.delete(key).catch((error: unknown) => log.warn({ err: error }, 'the file of a deleted screenshot was left behind'));
    }
  }
}
