import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { log } from '#platform';
import { VendorSummaries } from './vendor-summaries.service.js';

const EVERY_MS = 2_500;

/** Asks whether some part is due, where the process has its intervals switched on. On shutdown it finishes the one it is in. */
@Injectable()
export class SummariesScheduler implements OnModuleDestroy {
  private running: Promise<void> | null = null;
  private stopped = false;

  constructor(private readonly summaries: VendorSummaries) {}

  @Interval('vendor-summaries', EVERY_MS)
  tick(): Promise<void> {
    if (this.stopped) return Promise.resolve();
    this.running ??= this.run().finally(() => (this.running = null));
    return this.running;
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    await this.running;
  }

  private async run(): Promise<void> {
    try {
      await this.summaries.refreshDue();
    } catch (error) {
      // The database is away: the next tick tries again.
      log.error({ err: error }, "the vendor's summaries could not be refreshed");
    }
  }
}
