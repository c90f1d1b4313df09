import { Injectable } from '@nestjs/common';
import { JobHistory, Jobs } from '#platform';
import { nextRun } from '../domain/next-run.js';
import { offsetOf } from '../paging/page.query.js';
import type { JobRunsQuery, JobRunsResponse, NextRunView } from './dto/job-runs.response.js';

@Injectable()
export class JobRunsService {
  constructor(
    private readonly history: JobHistory,
    private readonly jobs: Jobs,
  ) {}

  async page(query: JobRunsQuery): Promise<JobRunsResponse> {
    const { items, total } = await this.history.page(query.job ?? null, query.pageSize, offsetOf(query));
    return { items, total, page: query.page, pageSize: query.pageSize, jobs: this.next(items.map(({ job }) => job)) };
  }

  /** Each job that has a schedule, and those that have run without one. */
  private next(ran: readonly string[]): NextRunView[] {
    const now = new Date();
    return [...new Set([...this.jobs.names, ...ran])].sort().map((job) => {
      const dueKey = this.jobs.rhythm(job);
      return { job, nextRunAt: dueKey && nextRun(dueKey, now) };
    });
  }
}
