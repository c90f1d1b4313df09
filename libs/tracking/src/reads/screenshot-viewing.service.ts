import { Injectable, StreamableFile } from '@nestjs/common';
import { FileStore, notFound, TenantTransaction } from '#platform';
import { CompanyAudit } from '#tenancy';
import type { Screenshot } from '../screenshots/screenshot.entity.js';
import { ScreenshotsRepository } from '../screenshots/screenshots.repository.js';
import type { ScreenshotView } from './dto/reads.responses.js';
import { ownEmployeeId } from './read-ranges.service.js';
import type { Whose } from './record-reads.service.js';
import { screenshotView } from './screenshot-view.js';

/**
 * Single screenshots. Promise: when somebody looks at a picture under `/api/company`, who looked at whose is committed
 * to the company's audit before the first byte of it is read. Where that cannot be written, no byte leaves.
 */
@Injectable()
export class ScreenshotViewing {
  constructor(
    private readonly transaction: TenantTransaction,
    private readonly screenshots: ScreenshotsRepository,
    private readonly audit: CompanyAudit,
    private readonly files: FileStore,
  ) {}

  /** What is known of it; the picture itself is `image`. Throws NOT_FOUND. */
  describe(whose: Whose, id: string, employeeId: string | null = null): Promise<ScreenshotView> {
    return this.transaction.run(async () => screenshotView(await this.find(whose, id, employeeId)));
  }

  async image(whose: Whose, id: string, employeeId: string | null = null): Promise<StreamableFile> {
    const shot = await this.transaction.run(async () => {
      const found = await this.find(whose, id, employeeId);
      if (whose === 'company') {
        await this.audit.write('screenshot.viewed', found.id, { employeeId: found.employeeId, capturedAt: found.capturedAt.toISOString() });
      }
      return found;
    });
    const bytes = await this.files.get(shot.storageKey);
    if (!bytes) throw notFound();
    return new StreamableFile(bytes, { type: shot.contentType, length: bytes.length, disposition: 'inline' });
  }

  private async find(whose: Whose, id: string, employeeId: string | null): Promise<Screenshot> {
    const shot = await this.screenshots.byId(id, whose === 'own' ? ownEmployeeId() : employeeId);
    if (!shot) throw notFound();
    return shot;
  }
}
