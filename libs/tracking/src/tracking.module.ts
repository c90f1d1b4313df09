import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityModule } from '#identity';
import { TenancyModule } from '#tenancy';
import { Device } from './devices/device.entity.js';
import { DevicesRepository } from './devices/devices.repository.js';
import { EnrolmentController } from './devices/enrolment.controller.js';
import { Enrolment } from './devices/enrolment.service.js';
import { RecorderProfile } from './devices/recorder-profile.service.js';
import { BatchIngest } from './ingest/batch-ingest.service.js';
import { ClockSkew } from './ingest/clock-skew.metrics.js';
import { IngestRepository } from './ingest/ingest.repository.js';
import { SignsOfLifeRepository } from './ingest/signs-of-life.repository.js';
import { SignsOfLife } from './ingest/signs-of-life.service.js';
import { StoredItemsRepository } from './ingest/stored-items.repository.js';
import { UploadController } from './ingest/upload.controller.js';
import { WorkSession } from './sessions/work-session.entity.js';
import { WorkSessionsController } from './sessions/work-sessions.controller.js';
import { WorkSessionsRepository } from './sessions/work-sessions.repository.js';
import { WorkSessions } from './sessions/work-sessions.service.js';

const INGEST = [BatchIngest, ClockSkew, IngestRepository, SignsOfLife, SignsOfLifeRepository, StoredItemsRepository];
const DEVICES = [DevicesRepository, Enrolment, RecorderProfile];
const SESSIONS = [WorkSessions, WorkSessionsRepository];

@Module({
  imports: [IdentityModule, TenancyModule, TypeOrmModule.forFeature([Device, WorkSession], 'tenant')],
  controllers: [EnrolmentController, WorkSessionsController, UploadController],
  providers: [...INGEST, ...DEVICES, ...SESSIONS],
})
export class TrackingModule {}
