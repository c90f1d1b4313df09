import { Injectable } from '@nestjs/common';
import { currentRequest, FileStore, notFound, TenantTransaction } from '#platform';
import { CompanyAudit, RecordViews } from '#tenancy';
import { ImageEncoder } from '../screenshots/image-encoder.service.js';
import type { Screenshot } from '../screenshots/screenshot.entity.js';
import { ScreenshotsRepository } from '../screenshots/screenshots.repository.js';
import type { ScreenshotView } from './dto/reads.responses.js';
import type { Picture } from './picture.interceptor.js';
import { pictureTag } from './picture-tag.js';
import { ownEmployeeId } from './read-ranges.service.js';
import type { Whose } from './record-reads.service.js';
import { screenshotView } from './screenshot-view.js';

/**
 * Single screenshots. Promise: when somebody looks at a picture under `/api/company`, who looked at whose is committed
 * to the company's audit before the first byte of it is read, also where the answer is that the one at hand is still it.
 * Where that cannot be written, no byte leaves. Each look at a picture is an entry; of thumbnails, which come by the
 * page, there is one for each viewer, employee, day of pictures and day of looking. A HEAD shows nothing and leaves none.
 */
@Injectable()
export class ScreenshotViewing {
  constructor(
    private readonly transaction: TenantTransaction,
    private readonly screenshots: ScreenshotsRepository,
    private readonly audit: CompanyAudit,
    private readonly views: RecordViews,
    private readonly images: ImageEncoder,
    private readonly files: FileStore,
  ) {}

  /** What is known of it; the picture itself is `image`. Counts as a look at the day. Throws NOT_FOUND. */
  describe(whose: Whose, id: string, employeeId: string | null = null): Promise<ScreenshotView> {
    return this.transaction.run(async () => {
      const shot = await this.find(whose, id, employeeId);
      if (whose === 'company') await this.views.note(shot.employeeId);
      return screenshotView(shot);
    });
  }

  async image(whose: Whose, id: string, employeeId: string | null = null): Promise<Picture> {
    const shot = await this.transaction.run(async () => {
      const found = await this.find(whose, id, employeeId);
      if (whose === 'company' && !currentRequest().onlyHeaders) {
        await this.audit.write('screenshot.viewed', found.id, { employeeId: found.employeeId, capturedAt: found.capturedAt.toISOString() });
      }
      return found;
    });
    return { contentType: shot.contentType, tag: pictureTag(shot.storageKey), read: () => this.read(shot.storageKey) };
  }

  async thumbnail(whose: Whose, id: string, employeeId: string | null = null): Promise<Picture> {
    const shot = await this.transaction.run(async () => {
      const found = await this.find(whose, id, employeeId);
      if (whose === 'company' && !currentRequest().onlyHeaders) await this.noteThumbnails(found);
      return found;
    });
    return { contentType: shot.contentType, tag: pictureTag(`thumbnail of ${shot.storageKey}`), read: () => this.readThumbnail(shot) };
  }

  private async noteThumbnails({ employeeId, capturedAt }: Screenshot): Promise<void> {
    const { day, today } = await this.screenshots.days(capturedAt);
    await this.audit.writeOnce(`${employeeId} ${day} ${today}`, 'screenshot.thumbnails-viewed', employeeId, { day });
  }

  /** Made anew where there is none: of a screenshot from before there were any. */
  private async readThumbnail({ thumbnailKey, storageKey }: Screenshot): Promise<Buffer> {
    const kept = thumbnailKey === null ? null : await this.files.get(thumbnailKey);
    return kept ?? this.images.thumbnail(await this.read(storageKey));
  }

  private async read(key: string): Promise<Buffer> {
    const bytes = await this.files.get(key);
    if (!bytes) throw notFound();
    return bytes;
  }

  private async find(whose: Whose, id: string, employeeId: string | null): Promise<Screenshot> {
    const shot = await this.screenshots.byId(id, whose === 'own' ? ownEmployeeId() : employeeId);
    if (!shot) throw notFound();
    return shot;
  }
}
