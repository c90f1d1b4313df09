import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { log, unavailable } from '#platform';
import { WorkQueue } from '../accounts/work-queue.js';

const AT_A_TIME = 2;
const LINE = 500;

/**
 * Work whose outcome, and whose duration, the client must not learn. A stopping service finishes it first; what fails is
 * logged and not tried again: people ask again.
 */
@Injectable()
export class AfterAnswer implements BeforeApplicationShutdown {
  private readonly queue = new WorkQueue(AT_A_TIME, LINE, () => unavailable());
  private readonly pending = new Set<Promise<void>>();

  /** `what` is for the log. Never throws. */
  do(what: string, work: () => Promise<void>): void {
    const done: Promise<void> = this.queue
      .run(work)
      .catch((error: unknown) => log.error({ err: error }, `${what} failed`))
      .finally(() => this.pending.delete(done));
    this.pending.add(done);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.pending);
  }
}
