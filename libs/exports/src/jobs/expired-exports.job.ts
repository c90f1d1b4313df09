import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import type { JobCounts } from '#contracts';
import { FileStore, type Job, JobFailure, JOB_TICK_MS, Jobs, log, TenantTransaction } from '#platform';
import { DataExportsRepository } from '../requests/data-exports.repository.js';
import { WaitingExportsRepository } from './waiting-exports.repository.js';

const EVERY_MS = 60 * 60_000;
/** A file that is being written is younger than that. */
const LEFT_ALONE_FOR_MS = 60 * 60_000;

/** Archives whose time is over, and what broken-off attempts left lying, are deleted. */
@Injectable()
export class ExpiredExports implements Job {
  readonly name = 'expired-exports';

  constructor(
    private readonly jobs: Jobs,
    private readonly transaction: TenantTransaction,
    private readonly waiting: WaitingExportsRepository,
    private readonly exports: DataExportsRepository,
    private readonly files: FileStore,
  ) {
    jobs.add(this);
  }

  @Interval('expired-exports', JOB_TICK_MS)
  tick(): Promise<void> {
    return this.jobs.tick(this);
  }

  dueKey(now: Date): string {
    return new Date(Math.floor(now.getTime() / EVERY_MS) * EVERY_MS).toISOString();
  }

  async work(signal: AbortSignal): Promise<JobCounts> {
    const count = { deleted: 0, failed: 0 };
    for (const companyId of await this.waiting.companies()) {
      signal.throwIfAborted();
      try {
        count.deleted += await this.sweep(companyId);
      } catch (error) {
        log.error({ err: error, companyId }, 'the exports of a company could not be swept');
        count.failed += 1;
      }
    }
    const counts = { filesDeleted: count.deleted };
    if (count.failed > 0) throw new JobFailure({ ...counts, companiesFailed: count.failed });
    return counts;
  }

  private async sweep(companyId: string): Promise<number> {
    const kept = await this.transaction.runFor(companyId, async () => {
      await this.exports.endOverdue();
      return new Set(await this.exports.storageKeys());
    });
    const before = Date.now() - LEFT_ALONE_FOR_MS;
    let deleted = 0;
    for await (const { key, modifiedAt } of this.files.list(`${companyId}/exports/`)) {
      if (kept.has(key) || modifiedAt.getTime() > before) continue;
      await this.files.delete(key);
      deleted += 1;
    }
    return deleted;
  }
}
