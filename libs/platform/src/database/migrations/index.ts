import { Foundations1000000000001 } from './1000000000001-foundations.js';
import { CompaniesAndAccounts1000000000002 } from './1000000000002-companies-and-accounts.js';
import { Tracking1000000000003 } from './1000000000003-tracking.js';
import { UsageDays1000000000004 } from './1000000000004-usage-days.js';
import { JobLeases1000000000005 } from './1000000000005-job-leases.js';
import { OlderPartitions1000000000006 } from './1000000000006-older-partitions.js';
import { PasswordResets1000000000007 } from './1000000000007-password-resets.js';
import { PolicyVersion1000000000008 } from './1000000000008-policy-version.js';
import { Tasks1000000000010 } from './1000000000010-tasks.js';
import { ApplicationAndWebsiteDays1000000000011 } from './1000000000011-application-and-website-days.js';
import { ZoneOfDays1000000000012 } from './1000000000012-zone-of-days.js';
import { PolicyCheck1000000000013 } from './1000000000013-policy-check.js';
import { ScreenshotThumbnails1000000000014 } from './1000000000014-screenshot-thumbnails.js';
import { PlanEditing1000000000015 } from './1000000000015-plan-editing.js';
import { Retention1000000000016 } from './1000000000016-retention.js';
import { Mail1000000000017 } from './1000000000017-mail.js';
import { VendorSummaries1000000000018 } from './1000000000018-vendor-summaries.js';
import { Teams1000000000020 } from './1000000000020-teams.js';
import { TimeCorrections1000000000022 } from './1000000000022-time-corrections.js';
import { ManualDays1000000000023 } from './1000000000023-manual-days.js';
import { SumsForReports1000000000024 } from './1000000000024-sums-for-reports.js';
import { Reports1000000000025 } from './1000000000025-reports.js';
import { PolicyHistoryAndPresentation1000000000026 } from './1000000000026-policy-history-and-presentation.js';
import { ExportsAndErasure1000000000027 } from './1000000000027-exports-and-erasure.js';
import { TaskWork1000000000028 } from './1000000000028-task-work.js';
import { IngestInOneStatement1000000000030 } from './1000000000030-ingest-in-one-statement.js';
import { EmployeeErasure1000000000031 } from './1000000000031-employee-erasure.js';
import { OneLook1000000000032 } from './1000000000032-one-look.js';
import { CompanyHolidays1000000000033 } from './1000000000033-company-holidays.js';
import { EmployeeRates1000000000034 } from './1000000000034-employee-rates.js';
import { Standings1000000000035 } from './1000000000035-standings.js';
import { SessionPurge1000000000036 } from './1000000000036-session-purge.js';
import { UsagePacks1000000000038 } from './1000000000038-usage-packs.js';
import { JobCounts1000000000039 } from './1000000000039-job-counts.js';
import { PacksByDay1000000000040 } from './1000000000040-packs-by-day.js';
import { CompanyNameKeys1000000000041 } from './1000000000041-company-name-keys.js';
import { PackedWorkedTime1000000000042 } from './1000000000042-packed-worked-time.js';
import { RunningUseByPlace1000000000043 } from './1000000000043-running-use-by-place.js';
import { VendorCompanies1000000000044 } from './1000000000044-vendor-companies.js';
import { VendorUsageRunning1000000000045 } from './1000000000045-vendor-usage-running.js';
import { VersionsOfPacks1000000000046 } from './1000000000046-versions-of-packs.js';
import { AuditCounts1000000000047 } from './1000000000047-audit-counts.js';

/** In the order they run. A migration that has been released is never edited. */
export const MIGRATIONS = [
  Foundations1000000000001,
  CompaniesAndAccounts1000000000002,
  Tracking1000000000003,
  UsageDays1000000000004,
  JobLeases1000000000005,
  OlderPartitions1000000000006,
  PasswordResets1000000000007,
  PolicyVersion1000000000008,
  Tasks1000000000010,
  ApplicationAndWebsiteDays1000000000011,
  ZoneOfDays1000000000012,
  PolicyCheck1000000000013,
  ScreenshotThumbnails1000000000014,
  PlanEditing1000000000015,
  Retention1000000000016,
  Mail1000000000017,
  VendorSummaries1000000000018,
  Teams1000000000020,
  TimeCorrections1000000000022,
  ManualDays1000000000023,
  SumsForReports1000000000024,
  Reports1000000000025,
  PolicyHistoryAndPresentation1000000000026,
  ExportsAndErasure1000000000027,
  TaskWork1000000000028,
  IngestInOneStatement1000000000030,
  EmployeeErasure1000000000031,
  OneLook1000000000032,
  CompanyHolidays1000000000033,
  EmployeeRates1000000000034,
  Standings1000000000035,
  SessionPurge1000000000036,
  UsagePacks1000000000038,
  JobCounts1000000000039,
  PacksByDay1000000000040,
  CompanyNameKeys1000000000041,
  PackedWorkedTime1000000000042,
  RunningUseByPlace1000000000043,
  VendorCompanies1000000000044,
  VendorUsageRunning1000000000045,
  VersionsOfPacks1000000000046,
  AuditCounts1000000000047,
];
