import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { JobsModule } from '#platform';
import { AggregationMetrics } from './aggregation.metrics.js';
import { AggregationScheduler } from './aggregation.scheduler.js';
import { AggregationService } from './aggregation.service.js';
import { CompanyAggregator } from './company-aggregator.js';
import { EmployeeDaysErasure } from './employee-days-erasure.service.js';
import { EmployeeUsageDay } from './employee-usage-day.entity.js';
import { ForgottenDaysRepository } from './forgotten-days.repository.js';
import { ItemDaysRepository } from './item-days.repository.js';
import { NightlyRecomputation } from './nightly-recomputation.job.js';
import { RecomputedCompaniesRepository } from './recomputed-companies.repository.js';
import { UsageDaysRepository } from './usage-days.repository.js';
import { UsageMonths } from './usage-months.job.js';
import { UsageMonthsRepository } from './usage-months.repository.js';
import { UsagePacksRepository } from './usage-packs.repository.js';
import { WaitingCompaniesRepository } from './waiting-companies.repository.js';
import { ZoneChangesRepository } from './zone-changes.repository.js';

@Module({
  imports: [JobsModule, TypeOrmModule.forFeature([EmployeeUsageDay], 'tenant')],
  providers: [
    AggregationMetrics,
    AggregationScheduler,
    AggregationService,
    CompanyAggregator,
    EmployeeDaysErasure,
    ForgottenDaysRepository,
    ItemDaysRepository,
    NightlyRecomputation,
    RecomputedCompaniesRepository,
    UsageDaysRepository,
    UsageMonths,
    UsageMonthsRepository,
    UsagePacksRepository,
    WaitingCompaniesRepository,
    ZoneChangesRepository,
  ],
  exports: [AggregationService, EmployeeDaysErasure],
})
export class UsageAggregationModule {}
