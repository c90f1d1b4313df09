import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import type { JobCounts } from '#contracts';
import { dailyKey, FileStore, type Job, JobFailure, JOB_TICK_MS, Jobs, log } from '#platform';
import { ErasableCompaniesRepository } from './erasable-companies.repository.js';

const AT_HOUR = 4;
/** Rows of one transaction. */
const PORTION = 5_000;

/**
 * Cancelling keeps a company's data 30 days for export; then this erases it, files first: whoever stops in between goes on
 * the next day, and a row without its file is a row that goes too. Whether the 30 days are over is asked of the database, and
 * from then on nobody can reactivate the company: none comes back of which something has gone already.
 */
@Injectable()
export class CompanyErasure implements Job {
  readonly name = 'company-erasure';

  constructor(
    private readonly jobs: Jobs,
    private readonly companies: ErasableCompaniesRepository,
    private readonly files: FileStore,
  ) {
    jobs.add(this);
  }

  @Interval('company-erasure', JOB_TICK_MS)
  tick(): Promise<void> {
    return this.jobs.tick(this);
  }

  dueKey(now: Date): string {
    return dailyKey(now, AT_HOUR);
  }

  async work(signal: AbortSignal): Promise<JobCounts> {
    const count = { companies: 0, rows: 0, files: 0, failed: 0 };
    for (const companyId of await this.companies.due()) {
      try {
        count.files += await this.eraseFiles(companyId, signal);
        count.rows += await this.eraseRows(companyId, signal);
        count.companies += 1;
      } catch (error) {
        signal.throwIfAborted();
        log.error({ err: error, companyId }, 'a company could not be erased');
        count.failed += 1;
      }
    }
    const counts = { companiesErased: count.companies, files: count.files, rows: count.rows };
    if (count.failed > 0) throw new JobFailure({ ...counts, companiesFailed: count.failed });
    return counts;
  }

  private async eraseFiles(companyId: string, signal: AbortSignal): Promise<number> {
    let files = 0;
    for await (const { key } of this.files.list(`${companyId}/`)) {
      signal.throwIfAborted();
      await this.files.delete(key);
      files += 1;
    }
    return files;
  }

  private async eraseRows(companyId: string, signal: AbortSignal): Promise<number> {
    let rows = 0;
    for (let taken = -1; taken !== 0; rows += taken) {
      signal.throwIfAborted();
      taken = await this.companies.erase(companyId, PORTION);
    }
    return rows;
  }
}
