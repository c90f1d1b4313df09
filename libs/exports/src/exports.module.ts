import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { JobsModule, MailModule } from '#platform';
import { TenancyModule } from '#tenancy';
import { UsageAggregationModule } from '#usage-aggregation';
import { ArchiveWriter } from './archive/archive-writer.service.js';
import { ExportedRowsRepository } from './archive/exported-rows.repository.js';
import { CompanyErasure } from './erasure/company-erasure.job.js';
import { EmployeeEraser } from './erasure/employee-eraser.service.js';
import { EmployeeErasureJob } from './erasure/employee-erasure.job.js';
import { ErasableCompaniesRepository } from './erasure/erasable-companies.repository.js';
import { ErasableEmployeesRepository } from './erasure/erasable-employees.repository.js';
import { ErasedArchives } from './erasure/erased-archives.service.js';
import { ErasedPictures } from './erasure/erased-pictures.service.js';
import { ErasedScreenshotsRepository } from './erasure/erased-screenshots.repository.js';
import { ExpiredExports } from './jobs/expired-exports.job.js';
import { ExportMail } from './jobs/export-mail.service.js';
import { ExportMaker } from './jobs/export-maker.service.js';
import { ExportsScheduler } from './jobs/exports.scheduler.js';
import { WaitingExportsRepository } from './jobs/waiting-exports.repository.js';
import { CompanyExportController } from './requests/company-export.controller.js';
import { DataExport } from './requests/data-export.entity.js';
import { DataExportsRepository } from './requests/data-exports.repository.js';
import { DataExports } from './requests/data-exports.service.js';
import { MyExportController } from './requests/my-export.controller.js';

const EMPLOYEE_ERASURE = [EmployeeEraser, EmployeeErasureJob, ErasableEmployeesRepository, ErasedArchives, ErasedPictures, ErasedScreenshotsRepository];

/** What processes that serve no requests need: archives are made, swept, and cancelled companies and people who have left erased. */
@Module({
  imports: [JobsModule, MailModule, TenancyModule, UsageAggregationModule, TypeOrmModule.forFeature([DataExport], 'tenant')],
  providers: [
    ...EMPLOYEE_ERASURE, ArchiveWriter, CompanyErasure, DataExportsRepository, ErasableCompaniesRepository, ExpiredExports, ExportedRowsRepository, ExportMail, ExportMaker,
    ExportsScheduler, WaitingExportsRepository,
  ],
  exports: [DataExportsRepository],
})
export class ExportsJobsModule {}

@Module({
  imports: [ExportsJobsModule, TenancyModule],
  controllers: [CompanyExportController, MyExportController],
  providers: [DataExports],
})
export class ExportsModule {}
