import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { TenancyModule } from '#tenancy';
import { AttendanceReports } from './reports/attendance-report.service.js';
import { AttendanceSums } from './reports/attendance-sums.service.js';
import { ItemReports } from './reports/item-report.service.js';
import { ProductivityReports } from './reports/productivity-report.service.js';
import { ProductivitySums } from './reports/productivity-sums.service.js';
import { UsageReports } from './reports/usage-report.service.js';
import { ProductivityRule } from './rules/productivity-rule.entity.js';
import { RulesRepository } from './rules/rules.repository.js';
import { AttendanceRepository } from './sums/attendance.repository.js';
import { ItemSumsRepository } from './sums/item-sums.repository.js';
import { ProductivityRepository } from './sums/productivity.repository.js';
import { ReportRanges } from './sums/report-ranges.service.js';
import { UsagePacksRepository } from './sums/usage-packs.repository.js';
import { UsageSumsRepository } from './sums/usage-sums.repository.js';

const SUMS = [
  AttendanceRepository, AttendanceSums, ItemSumsRepository, ProductivityRepository, ProductivitySums, ReportRanges, RulesRepository, UsagePacksRepository, UsageSumsRepository,
];
const REPORTS = [AttendanceReports, ItemReports, ProductivityReports, UsageReports];

/** Reports without what shows them: jobs need them too. */
@Module({
  imports: [TenancyModule, TypeOrmModule.forFeature([ProductivityRule], 'tenant')],
  providers: [...SUMS, ...REPORTS],
  exports: [...REPORTS, ProductivityRepository, RulesRepository, UsagePacksRepository, UsageSumsRepository],
})
export class ReportFiguresModule {}
