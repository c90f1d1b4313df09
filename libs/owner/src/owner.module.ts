import { Module } from '@nestjs/common';
import { JobsModule } from '#platform';
import { PlansModule } from '#plans';
import { SubscriptionsModule } from '#subscriptions';
import { TenancyModule } from '#tenancy';
import { AuditController } from './audit/audit.controller.js';
import { AuditService } from './audit/audit.service.js';
import { CompaniesController } from './companies/companies.controller.js';
import { CompaniesRepository } from './companies/companies.repository.js';
import { CompaniesService } from './companies/companies.service.js';
import { CompanyFounding } from './companies/company-founding.service.js';
import { CompanyListRepository } from './companies/company-list.repository.js';
import { CompanyTableController } from './companies/company-table.controller.js';
import { CompanyTable } from './companies/company-table.service.js';
import { ContractsController } from './companies/contracts.controller.js';
import { ContractsService } from './companies/contracts.service.js';
import { CreateCompany } from './companies/create-company.service.js';
import { TimeZones } from './companies/time-zones.service.js';
import { JobRunsService } from './jobs/job-runs.service.js';
import { JobsController } from './jobs/jobs.controller.js';
import { CompanyKeyController } from './keys/company-key.controller.js';
import { CompanyKeyService } from './keys/company-key.service.js';
import { OwnerKeysRepository } from './keys/owner-keys.repository.js';
import { OverviewController } from './overview/overview.controller.js';
import { OverviewService } from './overview/overview.service.js';
import { PlanEditing } from './plans/plan-editing.service.js';
import { PlanUseRepository } from './plans/plan-use.repository.js';
import { PlansController } from './plans/plans.controller.js';
import { ReportsController } from './reports/reports.controller.js';
import { ReportsRepository } from './reports/reports.repository.js';
import { ReportsService } from './reports/reports.service.js';
import { VendorSummariesModule } from './summaries/vendor-summaries.module.js';
import { UsageController } from './usage/usage.controller.js';
import { UsageDaysRepository } from './usage/usage-days.repository.js';
import { UsageService } from './usage/usage.service.js';

@Module({
  imports: [PlansModule, TenancyModule, SubscriptionsModule, JobsModule, VendorSummariesModule],
  controllers: [CompaniesController, CompanyTableController, ContractsController, CompanyKeyController, UsageController, AuditController, PlansController, OverviewController, ReportsController, JobsController],
  providers: [
    CompaniesRepository,
    CompanyListRepository,
    CompanyTable,
    OwnerKeysRepository,
    UsageDaysRepository,
    TimeZones,
    CompaniesService,
    CompanyFounding,
    CreateCompany,
    ContractsService,
    CompanyKeyService,
    UsageService,
    AuditService,
    PlanUseRepository,
    PlanEditing,
    OverviewService,
    ReportsRepository,
    ReportsService,
    JobRunsService,
  ],
  exports: [CompaniesService, CreateCompany],
})
export class OwnerModule {}
