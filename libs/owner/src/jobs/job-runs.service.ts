import { Injectable } from '@nestjs/common';
import { JobHistory } from '#platform';
import { offsetOf } from '../paging/page.query.js';
import type { JobRunsQuery, JobRunsResponse } from './dto/job-runs.response.js';

@Injectable()
export class JobRunsService {
  constructor(private readonly history: JobHistory) {}

  async page(query: JobRunsQuery): Promise<JobRunsResponse> {
    const { items, total } = await this.history.page(query.job ?? null, query.pageSize, offsetOf(query));
    return { items, total, page: query.page, pageSize: query.pageSize };
  }
}
