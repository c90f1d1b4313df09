import { Module } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { OwnerModule } from '#owner';
import { ReportsModule } from '#reports';
import { SubscriptionsModule } from '#subscriptions';
import { TenancyModule } from '#tenancy';
import { TimesheetsModule } from '#timesheets';
import { TrackingModule } from '#tracking';
import { UsageAggregationModule } from '#usage-aggregation';
import { CompanyLife } from './company-life.service.js';
import { CompanyMaker } from './company-maker.service.js';
import { DemoData } from './demo-data.service.js';
import { DemoRunsRepository } from './demo-runs.repository.js';
import { HistoryRecorder } from './history-recorder.service.js';
import { HouseRules } from './house-rules.service.js';
import { SceneryPainter } from './scenery-painter.service.js';
import { TaskGiver } from './task-giver.service.js';
import { TimeAsker } from './time-asker.service.js';

/** No part of what serves requests: whoever makes demo data opens an application context with it. */
@Module({
  imports: [TenancyModule, IdentityModule, SubscriptionsModule, TrackingModule, UsageAggregationModule, TimesheetsModule, ReportsModule, OwnerModule],
  providers: [DemoRunsRepository, CompanyMaker, HouseRules, TaskGiver, TimeAsker, CompanyLife, HistoryRecorder, SceneryPainter, DemoData],
  exports: [DemoData],
})
export class DemoModule {}
