import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { ScheduleModule } from '@nestjs/schedule';
import { ExportsModule } from '#exports';
import { AuthGuard, IdentityModule } from '#identity';
import { OwnerModule } from '#owner';
import { PlansModule } from '#plans';
import {
  AccessGuard,
  DatabaseModule,
  type DatabaseSettings,
  ErrorFilter,
  HttpModule,
  type Runtime,
  RuntimeModule,
  validationPipe,
} from '#platform';
import { SubscriptionsModule } from '#subscriptions';
import { CompanyKeyGuard, TenancyModule } from '#tenancy';
import { ReportsModule } from '#reports';
import { TimesheetsModule } from '#timesheets';
import { TrackingModule } from '#tracking';
import { UsageAggregationModule } from '#usage-aggregation';
import { WorkspaceModule } from '#workspace';

/** The first wall, in the order in which every request meets it. */
const GUARDS = [CompanyKeyGuard, AuthGuard, AccessGuard];

export interface AppOptions {
  readonly database: DatabaseSettings;
  readonly runtime: Runtime;
  /** Whether scheduled jobs run in this process; off where apps/worker runs them. */
  readonly jobs: boolean;
  /** False builds the modules without a database, to read what they declare. */
  readonly connect?: boolean;
}

@Module({})
export class AppModule {
  static forRoot(options: AppOptions): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ScheduleModule.forRoot({ cronJobs: options.jobs, intervals: options.jobs, timeouts: options.jobs }),
        DatabaseModule.forRoot(options.database, options.connect),
        RuntimeModule.forRoot(options.runtime),
        HttpModule,
        PlansModule,
        TenancyModule,
        IdentityModule,
        SubscriptionsModule,
        TrackingModule,
        UsageAggregationModule,
        WorkspaceModule,
        TimesheetsModule,
        ReportsModule,
        ExportsModule,
        OwnerModule,
      ],
      providers: [
        ...GUARDS.map((guard) => ({ provide: APP_GUARD, useExisting: guard })),
        { provide: APP_PIPE, useFactory: validationPipe },
        { provide: APP_FILTER, useClass: ErrorFilter },
      ],
    };
  }
}
