import { Injectable } from '@nestjs/common';
import { FileStore } from '#platform';
import type { ErasableEmployee } from './erasable-employees.repository.js';
import { ErasedScreenshotsRepository } from './erased-screenshots.repository.js';
import { inPortions } from './in-portions.js';

/** Rows of one transaction: short enough that an upload which waits for the company's storage row does not notice. */
const PORTION = 500;

/** A person's screenshots: all rows, then all that lies in the person's folder, which also has what an earlier attempt left there. */
@Injectable()
export class ErasedPictures {
  constructor(
    private readonly screenshots: ErasedScreenshotsRepository,
    private readonly files: FileStore,
  ) {}

  async erase(whom: ErasableEmployee, signal: AbortSignal): Promise<{ rows: number; files: number }> {
    const rows = await inPortions(signal, () => this.screenshots.remove(whom, PORTION));
    let files = 0;
    for await (const { key } of this.files.list(`${whom.companyId}/${whom.employeeId}/`)) {
      signal.throwIfAborted();
      await this.files.delete(key);
      files += 1;
    }
    return { rows, files };
  }
}
