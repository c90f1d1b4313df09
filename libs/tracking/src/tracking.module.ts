import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityModule } from '#identity';
import { MailModule } from '#platform';
import { TenancyModule } from '#tenancy';
import { Device } from './devices/device.entity.js';
import { DeviceMail } from './devices/device-mail.service.js';
import { DeviceRevocation } from './devices/device-revocation.service.js';
import { DevicesRepository } from './devices/devices.repository.js';
import { EnrolmentController } from './devices/enrolment.controller.js';
import { Enrolment } from './devices/enrolment.service.js';
import { ImportedDevices } from './devices/imported-devices.service.js';
import { RecorderProfile } from './devices/recorder-profile.service.js';
import { BatchIngest } from './ingest/batch-ingest.service.js';
import { ClockSkew } from './ingest/clock-skew.metrics.js';
import { IngestMetrics } from './ingest/ingest.metrics.js';
import { IngestRepository } from './ingest/ingest.repository.js';
import { SignsOfLifeRepository } from './ingest/signs-of-life.repository.js';
import { SignsOfLife } from './ingest/signs-of-life.service.js';
import { StoredItemsRepository } from './ingest/stored-items.repository.js';
import { UploadController } from './ingest/upload.controller.js';
import { TrackingJobsModule } from './jobs/tracking-jobs.module.js';
import { ExpectedPolicy } from './policy/expected-policy.repository.js';
import { RecordingPolicies } from './policy/recording-policies.service.js';
import { CompanyDayController } from './reads/company-day.controller.js';
import { CompanyDevicesController } from './reads/company-devices.controller.js';
import { CompanyIntervalsController } from './reads/company-intervals.controller.js';
import { CompanyRecordsController } from './reads/company-records.controller.js';
import { CompanyScreenshotsController } from './reads/company-screenshots.controller.js';
import { DayIntervalsRepository } from './reads/day-intervals.repository.js';
import { DayIntervals } from './reads/day-intervals.service.js';
import { Days } from './reads/days.service.js';
import { DeviceReads } from './reads/device-reads.service.js';
import { MyDayController } from './reads/my-day.controller.js';
import { MyDevicesController } from './reads/my-devices.controller.js';
import { MyIntervalsController } from './reads/my-intervals.controller.js';
import { MyRecordsController } from './reads/my-records.controller.js';
import { MyScreenshotsController } from './reads/my-screenshots.controller.js';
import { PeriodsRepository } from './reads/periods.repository.js';
import { ReadRanges } from './reads/read-ranges.service.js';
import { RecordReads } from './reads/record-reads.service.js';
import { RecordsRepository } from './reads/records.repository.js';
import { ScreenshotViewing } from './reads/screenshot-viewing.service.js';
import { CompanyStorageRepository } from './screenshots/company-storage.repository.js';
import { ImageEncoder } from './screenshots/image-encoder.service.js';
import { ScreenshotDeletion } from './screenshots/screenshot-deletion.service.js';
import { ScreenshotLedger } from './screenshots/screenshot-ledger.service.js';
import { ScreenshotUploadController } from './screenshots/screenshot-upload.controller.js';
import { ScreenshotUpload } from './screenshots/screenshot-upload.service.js';
import { Screenshot } from './screenshots/screenshot.entity.js';
import { ScreenshotsRepository } from './screenshots/screenshots.repository.js';
import { UploadPlaces } from './screenshots/upload-places.service.js';
import { UploadReceipts } from './screenshots/upload-receipts.service.js';
import { WorkSession } from './sessions/work-session.entity.js';
import { WorkSessionsController } from './sessions/work-sessions.controller.js';
import { WorkSessionsRepository } from './sessions/work-sessions.repository.js';
import { WorkSessions } from './sessions/work-sessions.service.js';
import { Assignees } from './tasks/assignees.service.js';
import { CompanyTasksController } from './tasks/company-tasks.controller.js';
import { MyTasksController } from './tasks/my-tasks.controller.js';
import { ImportedTasks } from './tasks/imported-tasks.service.js';
import { OwnTasks } from './tasks/own-tasks.service.js';
import { TaskChanging } from './tasks/task-changing.service.js';
import { TaskTrailRepository } from './tasks/task-trail.repository.js';
import { TaskTrail } from './tasks/task-trail.service.js';
import { Task } from './tasks/task.entity.js';
import { TasksRepository } from './tasks/tasks.repository.js';
import { Tasks } from './tasks/tasks.service.js';
import { TrackerTasksController } from './tasks/tracker-tasks.controller.js';

const INGEST = [BatchIngest, ClockSkew, IngestMetrics, IngestRepository, SignsOfLife, SignsOfLifeRepository, StoredItemsRepository];
const DEVICES = [DeviceMail, DeviceRevocation, DevicesRepository, Enrolment, ImportedDevices, RecorderProfile];
const POLICY = [ExpectedPolicy, RecordingPolicies];
const SCREENSHOTS = [CompanyStorageRepository, ImageEncoder, ScreenshotDeletion, ScreenshotLedger, ScreenshotsRepository, ScreenshotUpload, UploadPlaces, UploadReceipts];
const SESSIONS = [WorkSessions, WorkSessionsRepository];
const READS = [DayIntervals, DayIntervalsRepository, Days, DeviceReads, PeriodsRepository, ReadRanges, RecordReads, RecordsRepository, ScreenshotViewing];
const TASKS = [Assignees, ImportedTasks, OwnTasks, TaskChanging, Tasks, TasksRepository, TaskTrail, TaskTrailRepository];

const DESKTOP = [EnrolmentController, WorkSessionsController, UploadController, ScreenshotUploadController, TrackerTasksController];
const WEB = [CompanyRecordsController, CompanyDayController, CompanyIntervalsController, CompanyScreenshotsController, CompanyDevicesController, MyRecordsController, MyDayController, MyIntervalsController, MyScreenshotsController, MyDevicesController, CompanyTasksController, MyTasksController];

@Module({
  imports: [IdentityModule, MailModule, TenancyModule, TrackingJobsModule, TypeOrmModule.forFeature([Device, Screenshot, Task, WorkSession], 'tenant')],
  controllers: [...DESKTOP, ...WEB],
  providers: [...POLICY, ...INGEST, ...DEVICES, ...SESSIONS, ...SCREENSHOTS, ...READS, ...TASKS],
  exports: [BatchIngest, Enrolment, ImportedDevices, ImportedTasks, OwnTasks, ScreenshotUpload, Tasks, TaskTrail],
})
export class TrackingModule {}
