import { type DynamicModule, Module } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import { ExportsJobsModule } from '#exports';
import { IdentityJobsModule } from '#identity';
import { VendorSummariesModule } from '#owner';
import { DatabaseModule, type DatabaseSettings, HttpModule, type Runtime, RuntimeModule } from '#platform';
import { ReportsJobsModule } from '#reports';
import { SubscriptionsModule } from '#subscriptions';
import { TrackingJobsModule } from '#tracking';
import { UsageAggregationModule } from '#usage-aggregation';

/** Scheduled jobs and nothing that listens: for installations that keep them apart from their api processes. */
@Module({})
export class WorkerModule {
  static forRoot(database: DatabaseSettings, runtime: Runtime): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        ScheduleModule.forRoot(),
        DatabaseModule.forRoot(database),
        RuntimeModule.forRoot(runtime),
        HttpModule,
        IdentityJobsModule,
        SubscriptionsModule,
        TrackingJobsModule,
        UsageAggregationModule,
        VendorSummariesModule,
        ReportsJobsModule,
        ExportsJobsModule,
      ],
    };
  }
}
