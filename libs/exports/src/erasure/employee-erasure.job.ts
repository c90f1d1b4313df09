import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import type { JobCounts } from '#contracts';
import { type Job, JobFailure, JOB_TICK_MS, Jobs, log, periodKey } from '#platform';
import { EmployeeEraser } from './employee-eraser.service.js';
import { ErasableEmployeesRepository } from './erasable-employees.repository.js';

const EVERY_MS = 5 * 60_000;

/** People who have left and whose data shall go, in whichever company, served or not. */
@Injectable()
export class EmployeeErasureJob implements Job {
  readonly name = 'employee-erasure';

  constructor(
    private readonly jobs: Jobs,
    private readonly employees: ErasableEmployeesRepository,
    private readonly eraser: EmployeeEraser,
  ) {
    jobs.add(this);
  }

  @Interval('employee-erasure', JOB_TICK_MS)
  tick(): Promise<void> {
    return this.jobs.tick(this);
  }

  dueKey(now: Date): string {
    return periodKey(now, EVERY_MS);
  }

  async work(signal: AbortSignal): Promise<JobCounts> {
    const count = { people: 0, files: 0, rows: 0, days: 0, failed: 0 };
    for (const whom of await this.employees.due()) {
      try {
        const erased = await this.eraser.erase(whom, signal);
        if (!erased) continue;
        count.people += 1;
        count.files += erased.files;
        count.rows += erased.rows;
        count.days += erased.days;
      } catch (error) {
        signal.throwIfAborted();
        log.error({ err: error, ...whom }, 'a person could not be erased');
        count.failed += 1;
      }
    }
    const counts = { peopleErased: count.people, files: count.files, rows: count.rows, days: count.days };
    if (count.failed > 0) throw new JobFailure({ ...counts, peopleFailed: count.failed });
    return counts;
  }
}
