import { Injectable } from '@nestjs/common';
import { FileStore, log } from '#platform';
import type { RemovedScreenshot } from '../screenshots/remove-screenshot.sql.js';
import { ExpiredScreenshotsRepository } from './expired-screenshots.repository.js';

/** Rows of one transaction: short enough that an upload which waits for the company's storage row does not notice. */
const PORTION = 500;

export interface Purged {
  readonly screenshots: number;
  /** That could not be deleted now; the sweep finds them without a row. */
  readonly filesLeft: number;
}

/**
 * One company's screenshots beyond its plan's retention, by the database's clock: rows first, in portions of one
 * transaction each, and after each commit the files. A crash in between leaves files without a row, which the sweep
 * removes; a row without its file never.
 */
@Injectable()
export class ScreenshotRetention {
  constructor(
    private readonly expired: ExpiredScreenshotsRepository,
    private readonly files: FileStore,
  ) {}

  async company(companyId: string, signal: AbortSignal): Promise<Purged> {
    const purged = { screenshots: 0, filesLeft: 0 };
    for (;;) {
      signal.throwIfAborted();
      const removed = await this.expired.remove(companyId, PORTION);
      purged.screenshots += removed.length;
      for (const shot of removed) purged.filesLeft += await this.deleteFiles(companyId, shot);
      if (removed.length < PORTION) return purged;
    }
  }

  private async deleteFiles(companyId: string, { storageKey, thumbnailKey }: RemovedScreenshot): Promise<number> {
    let left = 0;
    for (const key of [storageKey, thumbnailKey]) {
      if (key === null) continue;
      await this.files.delete(key).catch((error: unknown) => {
        left += 1;
        log.warn({ err: error, companyId }, 'the file of a screenshot whose time is over was left behind');
      });
    }
    return left;
  }
}
