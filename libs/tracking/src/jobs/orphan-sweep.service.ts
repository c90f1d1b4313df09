import { Injectable } from '@nestjs/common';
import { FileStore, type ListedFile, log, TenantTransaction } from '#platform';
import { filesOf, orphanFiles, rowsWithoutFile, tooManyToBelieve } from '../domain/orphans.js';
import { type KeptScreenshot, SweptScreenshotsRepository } from './swept-screenshots.repository.js';

/** A row whose picture is gone, and what is left of what was made from it. */
interface Missing {
  readonly shot: KeptScreenshot;
  readonly leftovers: readonly string[];
}

export interface Swept {
  /** Files without a row, deleted. */
  readonly files: number;
  /** Rows without a file, removed; their bytes are given back. */
  readonly rows: number;
  /** Rows without a file, left alone because so many of them look like another directory than a crash. */
  readonly doubtful: number;
}

/** An upload takes seconds from its file to its row. */
const LEFT_ALONE_FOR_MS = 60 * 60 * 1_000;

/**
 * One company's screenshots: afterwards no file is without a row and no row without a file, but for what is younger
 * than an hour. An employee at a time, so that what is held in memory is bounded by one person's pictures.
 */
@Injectable()
export class OrphanSweep {
  constructor(
    private readonly transaction: TenantTransaction,
    private readonly screenshots: SweptScreenshotsRepository,
    private readonly files: FileStore,
  ) {}

  async company(companyId: string, signal: AbortSignal): Promise<Swept> {
    const before = new Date(Date.now() - LEFT_ALONE_FOR_MS);
    const missing: Missing[] = [];
    let [files, known] = [0, 0];
    for (const employeeId of await this.transaction.runFor(companyId, () => this.screenshots.employees())) {
      signal.throwIfAborted();
      // Files first: a row that is committed meanwhile has its file already.
      const listed = await this.list(`${companyId}/${employeeId}/`);
      const rows = await this.transaction.runFor(companyId, () => this.screenshots.of(employeeId));
      files += await this.deleteFiles(orphanFiles(listed, rows, before));
      missing.push(...rowsWithoutFile(listed, rows, before).map((shot) => ({ shot, leftovers: filesOf(listed, shot) })));
      known += rows.length;
    }
    if (tooManyToBelieve(missing.length, known)) return { files, rows: 0, doubtful: missing.length };
    return { files, rows: await this.removeRows(companyId, missing), doubtful: 0 };
  }

  private async list(prefix: string): Promise<ListedFile[]> {
    const listed: ListedFile[] = [];
    for await (const file of this.files.list(prefix)) listed.push(file);
    return listed;
  }

  private async deleteFiles(keys: readonly string[]): Promise<number> {
    for (const key of keys) await this.files.delete(key);
    return keys.length;
  }

  private async removeRows(companyId: string, missing: readonly Missing[]): Promise<number> {
    let removed = 0;
    for (const { shot, leftovers } of missing) {
      if ((await this.files.get(shot.storageKey)) !== null) continue;
      if (!(await this.transaction.runFor(companyId, () => this.screenshots.remove(shot)))) continue;
      await this.deleteFiles(leftovers);
      removed += 1;
      log.warn({ companyId, employeeId: shot.employeeId, screenshotId: shot.id }, 'a screenshot whose file is gone was removed');
    }
    return removed;
  }
}
