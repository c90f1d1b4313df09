import { Module } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { OwnerModule } from '#owner';
import { SubscriptionsModule } from '#subscriptions';
import { TenancyModule } from '#tenancy';
import { TrackingModule } from '#tracking';
import { UsageAggregationModule } from '#usage-aggregation';
import { CompanyMaker } from './company-maker.service.js';
import { DemoData } from './demo-data.service.js';
import { DemoRunsRepository } from './demo-runs.repository.js';
import { HistoryRecorder } from './history-recorder.service.js';
import { SceneryPainter } from './scenery-painter.service.js';

/** No part of what serves requests: whoever makes demo data opens an application context with it. */
@Module({
  imports: [TenancyModule, IdentityModule, SubscriptionsModule, TrackingModule, UsageAggregationModule, OwnerModule],
  providers: [DemoRunsRepository, CompanyMaker, HistoryRecorder, SceneryPainter, DemoData],
  exports: [DemoData],
})
export class DemoModule {}
