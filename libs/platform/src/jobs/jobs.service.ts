import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { log } from '../logging/logger.js';
import type { Job } from './job.js';
import { JobMetrics } from './job.metrics.js';
import { JobRunner, type JobResult } from './job-runner.service.js';

/** The jobs of this process: features add theirs, their timers tick them, and a person runs one by name. */
@Injectable()
export class Jobs {
  private readonly jobs = new Map<string, Job>();

  constructor(
    private readonly runner: JobRunner,
    private readonly metrics: JobMetrics,
  ) {}

  add(job: Job): void {
    this.jobs.set(job.name, job);
    this.metrics.expect(job.name);
  }

  /** Alphabetically. */
  get names(): string[] {
    return [...this.jobs.keys()].sort();
  }

  /** Of the job of this name, the key that is due at a moment; null where this process knows no such job. */
  rhythm(name: string): ((at: Date) => string) | null {
    const job = this.jobs.get(name);
    return job ? (at) => job.dueKey(at) : null;
  }

  /** Runs what is due, where nobody has yet. Never throws: the next tick tries again. */
  async tick(job: Job): Promise<void> {
    try {
      await this.runner.run(job.name, job.dueKey(new Date()), (signal) => job.work(signal));
    } catch (error) {
      log.error({ err: error, job: job.name }, 'a job could not be run');
    }
  }

  /** Runs now, whatever has run before; null where there is no such job. */
  async runByHand(name: string): Promise<JobResult | null> {
    const job = this.jobs.get(name);
    if (!job) return null;
    return this.runner.run(name, `by-hand ${uuidv7()}`, (signal) => job.work(signal));
  }
}
