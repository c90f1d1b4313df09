import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { JobRunner, log } from '#platform';
import { ExportMaker } from './export-maker.service.js';
import { WaitingExportsRepository } from './waiting-exports.repository.js';

const EVERY_MS = 5_000;
const AT_MOST = 50;
const JOB = 'data-export';

/**
 * Makes the archives that wait, one at a time in each process that runs jobs, and each of them once: its id is the key of
 * a run, so that two processes do not make the same, and one that died is followed when its lease has ended.
 */
@Injectable()
export class ExportsScheduler implements OnModuleDestroy {
  private stopped = false;
  private running: Promise<void> | null = null;

  constructor(
    private readonly runner: JobRunner,
    private readonly waiting: WaitingExportsRepository,
    private readonly maker: ExportMaker,
  ) {}

  @Interval('data-exports', EVERY_MS)
  tick(): Promise<void> {
    if (this.stopped) return Promise.resolve();
    this.running ??= this.run().finally(() => (this.running = null));
    return this.running;
  }

  /** The runner tells the one that is being made to stop, and waits for it. */
  onModuleDestroy(): void {
    this.stopped = true;
  }

  private async run(): Promise<void> {
    try {
      for (const { companyId, id } of await this.waiting.waiting(AT_MOST)) {
        if (this.stopped) return;
        await this.runner.run(JOB, id, (signal) => this.maker.make(companyId, id, signal));
      }
    } catch (error) {
      log.error({ err: error }, 'exports could not be made');
    }
  }
}
