import { Module } from '@nestjs/common';
import { JobsModule } from '#platform';
import { OrphanMetrics } from './orphan.metrics.js';
import { OrphanSweepJob } from './orphan-sweep.job.js';
import { OrphanSweep } from './orphan-sweep.service.js';
import { PartitionsAhead } from './partitions-ahead.job.js';
import { PartitionsRepository } from './partitions.repository.js';
import { SweptCompaniesRepository } from './swept-companies.repository.js';
import { SweptScreenshotsRepository } from './swept-screenshots.repository.js';

/** Tracking's scheduled work alone, for processes that serve no requests. */
@Module({
  imports: [JobsModule],
  providers: [OrphanMetrics, OrphanSweep, OrphanSweepJob, PartitionsAhead, PartitionsRepository, SweptCompaniesRepository, SweptScreenshotsRepository],
})
export class TrackingJobsModule {}
