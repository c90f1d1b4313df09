import { type DynamicModule, Module } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import { DatabaseModule, type DatabaseSettings, HttpModule } from '#platform';
import { UsageAggregationModule } from '#usage-aggregation';

/** Scheduled jobs and nothing that listens: for installations whose api processes run with `jobs: false`. */
@Module({})
export class WorkerModule {
  static forRoot(database: DatabaseSettings): DynamicModule {
    return {
      module: WorkerModule,
      imports: [ScheduleModule.forRoot(), DatabaseModule.forRoot(database), HttpModule, UsageAggregationModule],
    };
  }
}
