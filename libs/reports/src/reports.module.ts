import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { TenancyModule } from '#tenancy';
import { TimesheetsModule } from '#timesheets';
import { ReportDownloads } from './files/report-downloads.service.js';
import { ReportFilesController } from './files/report-files.controller.js';
import { ReportFiles } from './files/report-files.service.js';
import { MyProductivityController } from './own/my-productivity.controller.js';
import { OwnProductivity } from './own/own-productivity.service.js';
import { ReportFiguresModule } from './report-figures.module.js';
import { HoursReports } from './reports/hours-report.service.js';
import { ReportsController } from './reports/reports.controller.js';
import { RulePreview } from './rules/rule-preview.service.js';
import { RulesController } from './rules/rules.controller.js';
import { Rules } from './rules/rules.service.js';
import { SavedReport } from './saved/saved-report.entity.js';
import { SavedReportsController } from './saved/saved-reports.controller.js';
import { SavedReportsRepository } from './saved/saved-reports.repository.js';
import { SavedReports } from './saved/saved-reports.service.js';
import { ReportsJobsModule } from './weekly/reports-jobs.module.js';

@Module({
  imports: [ReportFiguresModule, ReportsJobsModule, TenancyModule, TimesheetsModule, TypeOrmModule.forFeature([SavedReport], 'tenant')],
  controllers: [MyProductivityController, ReportsController, ReportFilesController, RulesController, SavedReportsController],
  providers: [HoursReports, OwnProductivity, ReportDownloads, ReportFiles, RulePreview, Rules, SavedReports, SavedReportsRepository],
  exports: [Rules],
})
export class ReportsModule {}
