import { Module } from '@nestjs/common';
import { JobHistoryPurge } from './job-history-purge.job.js';
import { JobHistory } from './job-history.service.js';
import { JobMetrics } from './job.metrics.js';
import { JobRunner } from './job-runner.service.js';
import { JobRunsRepository } from './job-runs.repository.js';
import { Jobs } from './jobs.service.js';

/** For features that own scheduled work. Needs the global DatabaseModule and HttpModule. */
@Module({
  providers: [JobHistory, JobHistoryPurge, JobMetrics, JobRunner, JobRunsRepository, Jobs],
  exports: [JobHistory, JobRunner, Jobs],
})
export class JobsModule {}
