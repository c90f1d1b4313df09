import { Module } from '@nestjs/common';
import { JobsModule } from '#platform';
import { ExpiredScreenshotsRepository } from './expired-screenshots.repository.js';
import { OrphanMetrics } from './orphan.metrics.js';
import { OrphanSweepJob } from './orphan-sweep.job.js';
import { OrphanSweep } from './orphan-sweep.service.js';
import { PartitionsAhead } from './partitions-ahead.job.js';
import { PartitionsRepository } from './partitions.repository.js';
import { RetentionMetrics } from './retention.metrics.js';
import { ScreenshotRetentionJob } from './screenshot-retention.job.js';
import { ScreenshotRetention } from './screenshot-retention.service.js';
import { SweptCompaniesRepository } from './swept-companies.repository.js';
import { SweptScreenshotsRepository } from './swept-screenshots.repository.js';

const RETENTION = [ExpiredScreenshotsRepository, RetentionMetrics, ScreenshotRetention, ScreenshotRetentionJob];
const SWEEP = [OrphanMetrics, OrphanSweep, OrphanSweepJob, SweptCompaniesRepository, SweptScreenshotsRepository];

/** Tracking's scheduled work alone, for processes that serve no requests. */
@Module({
  imports: [JobsModule],
  providers: [...RETENTION, ...SWEEP, PartitionsAhead, PartitionsRepository],
})
export class TrackingJobsModule {}
