import { Module } from '@nestjs/common';
import { JobsModule, MailModule } from '#platform';
import { TenancyModule } from '#tenancy';
import { ReportFiguresModule } from '../report-figures.module.js';
import { ReportsOfWeek } from './reports-of-week.service.js';
import { WeeklyCompaniesRepository } from './weekly-companies.repository.js';
import { WeeklyLetters } from './weekly-letters.service.js';
import { WeeklyReport } from './weekly-report.job.js';

/** Scheduled work alone, for processes without HTTP. */
@Module({
  imports: [JobsModule, MailModule, ReportFiguresModule, TenancyModule],
  providers: [ReportsOfWeek, WeeklyCompaniesRepository, WeeklyLetters, WeeklyReport],
})
export class ReportsJobsModule {}
