import { Module } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { OwnerModule } from '#owner';
import { PlansModule } from '#plans';
import { TenancyModule } from '#tenancy';
import { TrackingModule } from '#tracking';
import { UsageAggregationModule } from '#usage-aggregation';
import { CompanyOfImport } from './company-of-import.service.js';
import { LegacyImport } from './legacy-import.service.js';
import { PeopleImport } from './people-import.service.js';
import { RecordsImport } from './records-import.service.js';
import { TasksImport } from './tasks-import.service.js';

/** No part of what serves requests: the operator's command opens an application context with it. */
@Module({
  imports: [PlansModule, TenancyModule, IdentityModule, TrackingModule, UsageAggregationModule, OwnerModule],
  providers: [CompanyOfImport, PeopleImport, RecordsImport, TasksImport, LegacyImport],
  exports: [LegacyImport],
})
export class LegacyImportModule {}
