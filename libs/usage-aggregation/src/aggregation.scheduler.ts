import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { log } from '#platform';
import { AggregationMetrics } from './aggregation.metrics.js';
import { AggregationService } from './aggregation.service.js';

const EVERY_MS = 1_000;
/**
 * Recomputing a day costs the same for one new row as for a hundred, so a busy company's are gathered for so long. What
 * comes after a silence is there within a second; with the second between runs nothing waits for five.
 */
const REST_SECONDS = 3;

/**
 * Runs aggregation every second, one run at a time, where the process has its intervals switched on. A run that takes
 * longer is not joined by another one. On shutdown it finishes the companies it is in, before the pools are closed.
 */
@Injectable()
export class AggregationScheduler implements OnModuleDestroy {
  private readonly stop = new AbortController();
  private running: Promise<void> | null = null;

  constructor(
    private readonly aggregation: AggregationService,
    private readonly metrics: AggregationMetrics,
  ) {}

  @Interval('usage-aggregation', EVERY_MS)
  tick(): Promise<void> {
    if (this.stop.signal.aborted) return Promise.resolve();
    this.running ??= this.run().finally(() => (this.running = null));
    return this.running;
  }

  async onModuleDestroy(): Promise<void> {
    this.stop.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    try {
      await this.aggregation.runOnce({ stop: this.stop.signal, restSeconds: REST_SECONDS });
    } catch (error) {
      // The database is away: the next second tries again.
      this.metrics.failures.inc();
      log.error({ err: error }, 'aggregation could not be run');
    }
  }
}
