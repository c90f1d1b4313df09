import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import type { JobCounts } from '#contracts';
import { dailyKey, type Job, JOB_TICK_MS, Jobs } from '#platform';
import { PartitionsRepository } from './partitions.repository.js';

const AT_HOUR = 1;

/** Makes the months into which trackers will record. Also done at each start, so only a service that runs for months needs it. */
@Injectable()
export class PartitionsAhead implements Job {
  readonly name = 'partitions-ahead';

  constructor(
    private readonly jobs: Jobs,
    private readonly partitions: PartitionsRepository,
  ) {
    jobs.add(this);
  }

  @Interval('partitions-ahead', JOB_TICK_MS)
  tick(): Promise<void> {
    return this.jobs.tick(this);
  }

  dueKey(now: Date): string {
    return dailyKey(now, AT_HOUR);
  }

  async work(): Promise<JobCounts> {
    return { partitionsMade: await this.partitions.ensure() };
  }
}
