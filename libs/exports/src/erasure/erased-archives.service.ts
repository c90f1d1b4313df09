import { Injectable } from '@nestjs/common';
import { FileStore, TenantTransaction } from '#platform';
import { DataExportsRepository } from '../requests/data-exports.repository.js';
import type { ErasableEmployee } from './erasable-employees.repository.js';

/** Archives that hold an erased person. What a kill leaves lying here is without a valid row: the hourly sweep takes it. */
@Injectable()
export class ErasedArchives {
  constructor(
    private readonly transaction: TenantTransaction,
    private readonly exports: DataExportsRepository,
    private readonly files: FileStore,
  ) {}

  /** The person's own, also one that is being made: it will not be entered. Answers how many files went. */
  async ofPerson({ companyId, employeeId }: ErasableEmployee): Promise<number> {
    return this.discard(companyId, await this.transaction.runFor(companyId, () => this.exports.endAll(employeeId)));
  }

  /** Those of the whole company hold the person too. Inside the company's transaction; answers whose files are left to `discard`. */
  endOfCompany(): Promise<string[]> {
    return this.exports.endAll(null);
  }

  async discard(companyId: string, ids: readonly string[]): Promise<number> {
    if (ids.length === 0) return 0;
    let files = 0;
    for await (const { key } of this.files.list(`${companyId}/exports/`)) {
      if (!ids.some((id) => key.startsWith(`${companyId}/exports/${id}-`))) continue;
      await this.files.delete(key);
      files += 1;
    }
    return files;
  }
}
